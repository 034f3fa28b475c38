import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    heading: 'პირადი მონაცემები',
    lede: 'როცა ადამიანი გეკითხებათ, რას ინახავთ მის შესახებ: იპოვეთ, გადაეცით, გაასწორეთ ან წაშალეთ.',
    may: 'პირადი მონაცემების მოძებნა, გადაცემა, გასწორება და წაშლა',
    mayMeans: 'ადამიანის მოთხოვნით და კანონის ვადაში; ინციდენტების ჟურნალიც.',
    find: 'მოძებნა',
    enough:
      'ერთი ველიც საკმარისია. თუ ნაპოვნ ჩანაწერებში სხვა ტელეფონი ან ელ. ფოსტა წერია, სისტემა იმითაც ეძებს, ასოციაციის ტექსტებშიც. რასაც აქ ჩაწერთ, არსად ინახება.',
    fields: {
      phone: {
        label: 'ტელეფონი',
        hint: 'როგორც გინდათ, ისე დაწერეთ.',
        wrong: 'დაწერეთ ტელეფონი (სულ ცოტა ხუთი ციფრი), ელ. ფოსტა ან სახელი.',
      },
      email: { label: 'ელ. ფოსტა', wrong: 'დაწერეთ ელ. ფოსტა სრულად, მაგალითად saxeli@example.ge.' },
      name: {
        label: 'სახელი და გვარი',
        hint: 'ქართული, ლათინური ან კირილური ასოებით. ეს სახელი შეიძლება სხვასაც ერქვას: ნაპოვნი თავად გადაამოწმეთ.',
        wrong: 'დაწერეთ სახელი, სულ ცოტა სამი ასო.',
      },
      also: {
        label: 'რა არის ნამდვილად მისი',
        hint: 'ეს ნაპოვნ ჩანაწერებში წერია. მონიშნეთ მხოლოდ ის, რაც მისია, და მოძებნეთ თავიდან: ტელეფონით და ელ. ფოსტით ნაპოვნიც მოინიშნება. რაც სხვისია ან ოჯახს საერთო აქვს, დატოვეთ.',
        wrong: 'მონიშნეთ თავიდან, რა არის მისი.',
      },
    },
    results: 'რა მოიძებნა',
    nothing: 'არაფერი მოიძებნა',
    nothingNote: 'სცადეთ სხვა ტელეფონით, ელ. ფოსტით ან სახელის სხვა დაწერილობით.',
    cut: 'ნაპოვნი იმდენია, რომ ყველა აქ არ ეტევა. დააზუსტეთ, ვის ეძებთ.',
    correct: 'გასწორება',
    do: 'შესრულება',
    servingFields: {
      row: {
        label: 'რომელი ჩანაწერები',
        hint: 'უკვე მონიშნულია, რაც თქვენი ჩაწერილი ტელეფონით ან ელ. ფოსტით მოიძებნა. დანარჩენი ჯერ გადაამოწმეთ: შეიძლება სხვისი იყოს.',
        wrong: 'მონიშნეთ ერთი ჩანაწერი მაინც.',
      },
      what: {
        label: 'რა უნდა გაკეთდეს',
        hint: 'სურათები და ფაილები გადასაცემ ფაილში ჩაიდება; ის მაშინ არქივია (.zip). რასაც წაშლით, ადრე გაკეთებულ სარეზერვო ასლებში დარჩება, სანამ მათი შენახვის ვადა გავა.',
        wrong: 'აირჩიეთ, რა უნდა გაკეთდეს.',
      },
      reason: { label: 'რატომ', hint: 'ჟურნალში მხოლოდ ეს ჩაიწერება, სახელის გარეშე.', wrong: 'აირჩიეთ მიზეზი.' },
    },
    what: {
      text: 'გადაეცეს ტექსტად, ორივე ენაზე',
      json: 'გადაეცეს JSON ფაილად, პროგრამისთვის',
      erase: 'ჩანაწერები წაიშალოს სამუდამოდ – უკან ვეღარ დაბრუნდება',
      forget: 'ტექსტების ძველი სიტყვები წაიშალოს სამუდამოდ – უკან ვეღარ დაბრუნდება; რაც ახლა წერია, დარჩება',
    },
    reasons: {
      'asked-by-the-person': 'თვითონ ითხოვა',
      'asked-for-a-child': 'ბავშვის მშობელმა ან მეურვემ ითხოვა',
      'kept-long-enough': 'აღარ გვჭირდება',
      'should-never-have-been-kept': 'თავიდანვე არ უნდა შეგვენახა',
      'found-wrong': 'შეცდომა თვითონ შევამჩნიეთ',
    },
    correction: 'ჩანაწერის გასწორება',
    save: 'შენახვა',
    saved: 'შენახულია',
    erasedNow: (rows: number) => `სამუდამოდ წაიშალა ${rows} ჩანაწერი`,
    forgottenNow: (texts: number) => `სამუდამოდ წაიშალა ${texts} ტექსტის ძველი სიტყვები`,
    erasedNote:
      'ასოციაციის ტექსტები, სადაც ეს ადამიანია ნახსენები, ასე არ იშლება: მოძებნეთ თავიდან და გახსენით მათი ფორმები.',
    empty:
      'ცარიელი ველი ნიშნავს, რომ არაფერია. ჟურნალში ჩაიწერება, რომელი ველი გასწორდა; ძველი და ახალი სიტყვები – არა.',
    meanwhile: (held: string) =>
      held === ''
        ? 'სანამ წერდით, ეს ველი სხვამ დააცარიელა. თუ თქვენი სიტყვები უნდა იყოს, თავიდან შეინახეთ.'
        : `სანამ წერდით, ეს ველი სხვამ შეცვალა. ახლა წერია: „${held}“. თუ თქვენი სიტყვები უნდა იყოს, თავიდან შეინახეთ.`,
    tooLong: (most: number) => `ტექსტი ძალიან გრძელია: შეამოკლეთ ${most} ასომდე.`,
    done: 'რა გაკეთდა აქამდე',
    doneNote: 'ვისთვის – ეს არ ინახება.',
    when: 'როდის',
    whatDone: 'რა',
    why: 'რატომ',
    rows: 'რამდენი',
    kinds: {
      'handed-over': 'გადაეცა',
      corrected: 'გასწორდა',
      erased: 'წაიშალა',
      forgotten: 'წაიშალა ტექსტის ძველი სიტყვები',
    },
    fileHeading: 'რა ინახება თქვენ შესახებ',
    actions: {
      create: 'შეიქმნა',
      amend: 'შეიცვალა',
      close: 'დაიხურა',
      correct: 'გასწორდა',
      erase: 'წაიშალა',
      forget: 'წაიშალა ძველი სიტყვები',
    },
  },
  {
    heading: 'Personal data',
    lede: 'When somebody asks what you hold about them: find it, hand it over, correct it or erase it.',
    may: 'Find, hand over, correct and erase personal data',
    mayMeans: 'When a person asks, within the time of the law; the log of incidents too.',
    find: 'Search',
    enough:
      'One field is enough. Where the records found name another telephone or e-mail, the system searches by that too, and through the texts of the association. What you type here is kept nowhere.',
    fields: {
      phone: {
        label: 'Telephone',
        hint: 'Write it as you like.',
        wrong: 'Write a telephone (at least five figures), an e-mail or a name.',
      },
      email: { label: 'E-mail', wrong: 'Write the whole e-mail address, such as name@example.ge.' },
      name: {
        label: 'Name and surname',
        hint: 'In Georgian, Latin or Cyrillic letters. Somebody else may have the same name: look at what was found.',
        wrong: 'Write a name of at least three letters.',
      },
      also: {
        label: 'What is surely theirs',
        hint: 'This stands in the records that were found. Tick only what is theirs and search again: what is found by a telephone or an e-mail is then ticked as well. Leave what is somebody else’s or shared by a family.',
        wrong: 'Tick again what is theirs.',
      },
    },
    results: 'What was found',
    nothing: 'Nothing was found',
    nothingNote: 'Try another telephone or e-mail, or another spelling of the name.',
    cut: 'There is more than can be shown. Say more exactly whom you look for.',
    correct: 'Correct',
    do: 'Do it',
    servingFields: {
      row: {
        label: 'Which records',
        hint: 'Those found by the telephone or e-mail you typed are ticked. Look at the others first: they may be somebody else’s.',
        wrong: 'Tick at least one record.',
      },
      what: {
        label: 'What is to be done',
        hint: 'Pictures and files are put into what is handed over; it is an archive then (.zip). What you erase stays in backups that were made before, until their time is over.',
        wrong: 'Choose what is to be done.',
      },
      reason: { label: 'Why', hint: 'The journal keeps only this, without a name.', wrong: 'Choose a reason.' },
    },
    what: {
      text: 'Hand over as a text, in both languages',
      json: 'Hand over as a JSON file, for a program',
      erase: 'Erase the records for good: there is no way back',
      forget: 'Erase the former words of the texts for good: there is no way back; what they say now stays',
    },
    reasons: {
      'asked-by-the-person': 'The person has asked',
      'asked-for-a-child': 'A parent or guardian has asked for a child',
      'kept-long-enough': 'It is not needed any more',
      'should-never-have-been-kept': 'It should never have been kept',
      'found-wrong': 'We noticed the mistake ourselves',
    },
    correction: 'Correct a record',
    save: 'Save',
    saved: 'Saved',
    erasedNow: (rows) => (rows === 1 ? 'One record is erased for good' : `${rows} records are erased for good`),
    forgottenNow: (texts) =>
      texts === 1
        ? 'The former words of one text are erased for good'
        : `The former words of ${texts} texts are erased for good`,
    erasedNote:
      'Texts of the association that mention this person are not erased so: search once more and open their forms.',
    empty: 'An empty field means there is nothing. The journal keeps which field was corrected, and neither word.',
    meanwhile: (held) =>
      held === ''
        ? 'Somebody else emptied this field while you were writing. If your words are right, save once more.'
        : `Somebody else changed this field while you were writing. Now it says: “${held}”. If your words are right, save once more.`,
    tooLong: (most) => `The text is too long: shorten it to ${most} letters.`,
    done: 'What was done so far',
    doneNote: 'For whom is not kept.',
    when: 'When',
    whatDone: 'What',
    why: 'Why',
    rows: 'How many',
    kinds: {
      'handed-over': 'Handed over',
      corrected: 'Corrected',
      erased: 'Erased',
      forgotten: 'Former words of texts erased',
    },
    fileHeading: 'What is kept about you',
    actions: {
      create: 'made',
      amend: 'changed',
      close: 'closed',
      correct: 'corrected',
      erase: 'erased',
      forget: 'former words erased',
    },
  },
)
