import { defineMessages } from '#platform/messages.ts'

export const resultsMessages = defineMessages(
  {
    by: { phone: 'ტელეფონით', email: 'ელ. ფოსტით', name: 'სახელით' },
    clue: { phone: 'ტელეფონი', email: 'ელ. ფოსტა', name: 'სახელი' },
    sought: (clues: string) => `ვეძებდით: ${clues}.`,
    different: 'აქ შეიძლება სხვადასხვა ადამიანია',
    differentIn: (clue: string, names: string) => `${clue} ნაპოვნ ჩანაწერებში სხვადასხვა სახელი წერია: ${names}.`,
    differentNote: 'მონიშნეთ მხოლოდ ის, რაც ამ ადამიანისაა. თუ მის სახელსაც მონიშნავთ, სისტემა დანარჩენს გამოყოფს.',
    named: 'კიდევ რით შეიძლება მოიძებნოს',
    found: 'ნაპოვნი ჩანაწერები',
    searchAgain: 'ძებნა მონიშნულებითაც',
    namedIn: (rows: string) => `წერია აქ: ${rows}`,
    andMore: (rows: string, count: number) => `${rows} და კიდევ ${count}`,
    countBy: (count: number) => (count === 0 ? 'ამით სხვა არაფერი მოიძებნა' : `ამით მოიძებნა ${count} ჩანაწერი`),
    notFollowed: 'ამით ჯერ არ გვიძებნია',
    mentioned: 'ნახსენებია სხვის ჩანაწერში',
    mentionedNote: 'ჯერ გადაამოწმეთ, მასზეა თუ არა. ჩანაწერი სხვისი შეიძლება იყოს.',
    placeField: {
      label: 'ასოციაციის ტექსტები, სადაც ნახსენებია',
      hint: 'გადაამოწმეთ, მასზეა თუ არა. ჯერ გახსენით ფორმა და ტექსტი ხელით გაასწორეთ. ძველი სიტყვები ჟურნალსა და ძველ ვერსიებში დარჩება: მოძებნეთ თავიდან, მონიშნეთ ეს ტექსტი და ძველი სიტყვები სამუდამოდ წაშალეთ. თუ ფაილს გადასცემთ, მონიშნული იქაც ჩაიწერება.',
      wrong: 'მონიშნეთ ერთი ტექსტი მაინც.',
    },
    stands: (title: string) =>
      `„${title}“: ეს სიტყვები ჯერ ისევ წერია – საიტზე, დაუსრულებელ ტექსტში ან ვერსიაში, რომელიც შედარებას ელოდება. ჯერ ფორმაში გაასწორეთ და შეინახეთ.`,
    standsClosed: (title: string) =>
      `„${title}“ წაშლილია, მაგრამ ჯერ კიდევ შეიძლება დაბრუნდეს, და ეს სიტყვები შიგ წერია. დააბრუნეთ, გაასწორეთ და ისევ წაშალეთ; ან დაელოდეთ, სანამ წაშლიდან 30 დღე გავა: მაშინ აქედან მთელი ტექსტი წაიშლება.`,
    staysField: {
      label: 'გადავამოწმე: რაც ამ ტექსტებში ახლა წერია, სხვა ადამიანზეა. ის დარჩეს და მხოლოდ ძველი სიტყვები წაიშალოს.',
      wrong: 'მონიშნეთ თავიდან.',
    },
    notYours: (title: string, permission: string) =>
      `„${title}“: ძველ სიტყვებს შლის, ვინც ამ ტექსტს ასწორებს. ვის შეუძლია: ${permission}.`,
    noPlaces: 'ასოციაციის ტექსტებში – სიახლეებში, გვერდებზე, პროექტებსა და სხვა ჩანაწერებში – ვერაფერი მოიძებნა.',
    states: {
      shown: 'საიტზე ჩანს',
      unseen: 'საიტზე არ ჩანს',
      closed: 'წაშლილია',
      former: 'მხოლოდ ძველ სიტყვებშია',
    },
    quoted: (words: string) => `„${words}“`,
    openForm: 'ფორმის გახსნა',
    whoMay: (permission: string) => `ასწორებს, ვისაც ეს შეუძლია: ${permission}`,
    notSearched: 'სად არ გვიძებნია',
    unsearched: {
      outside: 'სისტემის გარეთ: ასოციაციის ელ. ფოსტაში, Facebook-ზე, ტელეფონებსა და ქაღალდებში.',
      files: 'ატვირთული სურათებისა და ფაილების შიგნით. მოძებნილია მხოლოდ მათ სახელებსა და აღწერებში.',
      journal:
        'სხვა ადამიანებისა და სისტემის ჩანაწერების ძველ სიტყვებში, რომლებიც ჟურნალში დარჩა. ასოციაციის ტექსტების ძველი სიტყვები მოძებნილია.',
      backups:
        'სარეზერვო ასლებსა და ექსპორტებში, რომლებიც ადრე გაკეთდა, და ძველ ბაზაში, თუ სისტემა სხვა ბაზაში გადავიდა.',
      name: 'სახელით: ძებნისას სახელი და გვარი არ იყო ცნობილი.',
      texts: 'ასოციაციის ტექსტებში: სიახლეებში, გვერდებზე, პროექტებში.',
    },
    file: {
      inArchive: 'ფაილი ამ არქივში',
      lost: 'ფაილი აღარ ინახება',
      places: 'ტექსტები, სადაც ნახსენები ხართ',
      noPlaces: 'ასეთი ტექსტი არ მოიძებნა.',
      noneChosen: 'ამ ფაილში ტექსტები არ შეგვიტანია.',
    },
  },
  {
    by: { phone: 'by telephone', email: 'by e-mail', name: 'by name' },
    clue: { phone: 'Telephone', email: 'E-mail', name: 'Name' },
    sought: (clues) => `Looked for: ${clues}.`,
    different: 'These may be different people',
    differentIn: (clue, names) => `The records found ${clue} have different names: ${names}.`,
    differentNote:
      'Tick only what is this person’s. If you tick the name as well, the system keeps the others apart for you.',
    named: 'What else they may be found by',
    found: 'Records found',
    searchAgain: 'Search by what is ticked as well',
    namedIn: (rows) => `It stands in: ${rows}`,
    andMore: (rows, count) => `${rows} and ${count} more`,
    countBy: (count) =>
      count === 0
        ? 'Nothing else was found by it'
        : count === 1
          ? '1 record found by it'
          : `${count} records found by it`,
    notFollowed: 'Not searched by it yet',
    mentioned: 'Mentioned in the words of others',
    mentionedNote: 'Look first whether it is this person. The record may be somebody else’s.',
    placeField: {
      label: 'Texts of the association in which they are mentioned',
      hint: 'Look whether it is this person. First open the form and mend the text by hand. Former words stay in the journal and in earlier versions: search again, tick the text and erase its former words for good. Where a file is handed over, what you tick is listed in it.',
      wrong: 'Tick at least one text.',
    },
    stands: (title) =>
      `“${title}” still says this: on the site, in what is being written, or in a version that waits to be compared. Mend it in its form and save it first.`,
    standsClosed: (title) =>
      `“${title}” was taken away, but it can still be brought back, and it says this. Bring it back, mend it and take it away again; or wait until 30 days have passed: then the whole text is erased from here.`,
    staysField: {
      label:
        'I have looked: what these texts say now is about somebody else. Let it stay, and erase the former words only.',
      wrong: 'Tick it again.',
    },
    notYours: (title, permission) =>
      `“${title}”: its former words are erased by those who mend it, who may: ${permission}.`,
    noPlaces: 'Nothing was found in the texts of the association: news, pages, projects and other records.',
    states: {
      shown: 'on the site',
      unseen: 'not on the site',
      closed: 'taken away',
      former: 'only in former words',
    },
    quoted: (words) => `“${words}”`,
    openForm: 'Open the form',
    whoMay: (permission) => `Mended by those who may: ${permission}`,
    notSearched: 'Where was not searched',
    unsearched: {
      outside: 'Outside the system: in the mailbox of the association, on Facebook, in telephones and on paper.',
      files: 'Inside uploaded pictures and files. Only their names and descriptions were searched.',
      journal:
        'In former words that the journal keeps of other people’s records and of the system’s. Those of the association’s texts were searched.',
      backups:
        'In backups and exports that were made before, and in the old database, where the house was moved into another.',
      name: 'By name: no name and surname was known to search by.',
      texts: 'In the texts of the association: news, pages, projects.',
    },
    file: {
      inArchive: 'File in this archive',
      lost: 'The file is not kept any more',
      places: 'Texts in which you are mentioned',
      noPlaces: 'No such text was found.',
      noneChosen: 'No texts were put into this file.',
    },
  },
)
