import { encryptionWords } from '#platform/mail/encryption-words.ts'
import { defineMessages } from '#platform/messages.ts'
import { startCommand, temiCommand } from '#platform/temi-command.ts'
import { domainMessages } from './domain-messages.ts'

export const words = defineMessages(
  {
    heading: 'სისტემის მდგომარეობა',
    states: { good: 'წესრიგშია', look: 'გადახედეთ', wrong: 'გასასწორებელია' },
    toDo: 'რა ვქნათ',
    at: 'სად',
    pass: {
      domain: (words: string) => `ეს გადაეცით მას, ვინც დომენს უვლის: ${words}`,
      server: (words: string) => `ეს გადაეცით მას, ვინც სერვერს უვლის: ${words}`,
    },
    allGood: 'ყველაფერი წესრიგშია.',
    count: (wrong: number, look: number) => `გასასწორებელია: ${wrong}, გადასახედია: ${look}.`,
    cutOff: 'აღდგენა ან გადატანა შუა გზაზე შეწყდა: საიტი ჯერ აქ არ არის.',
    cutOffToDo: `ეს გადაეცით მას, ვინც სერვერს უვლის: იგივე ბრძანება თავიდან უნდა გაეშვას, მაგალითად ${temiCommand('restore <ფაილი>')}`,
    notOpened: 'საიტი ჯერ არ გაშვებულა.',
    notOpenedToDo: `გაუშვით: ${startCommand()}`,
    notUpToDate: 'მონაცემთა ბაზა განახლებას ელოდება.',
    notUpToDateToDo: `თავიდან გაუშვით: ${startCommand()}. განახლებამდე ასლი თავისით შეინახება.`,
    updateFailed: 'ბოლო განახლება ვერ მოხერხდა და საიტი წინა ვერსიით მუშაობს. არაფერი დაკარგულა.',
    updateFailedToDo:
      'უთხარით მას, ვინც სერვერს უვლის: მიზეზი გაშვების ჩანაწერებში წერია (journalctl -u temi). საჭიროა გასწორებული ვერსია.',
    diskFull: 'დისკი სავსეა.',
    diskFullToDo:
      'სავსე დისკზე ვერაფერი შეინახება. ახლავე დაურეკეთ მას, ვინც სერვერს უვლის: დისკზე ადგილი უნდა გათავისუფლდეს.',
    cannotOpen: 'მონაცემები ვერ იხსნება.',
    cannotOpenToDo: 'მიზეზი ბოლო სტრიქონზე წერია. აჩვენეთ მას, ვინც სერვერს უვლის.',
    letterSubject: 'საცდელი წერილი',
    letterText: (host: string) =>
      `ეს საცდელი წერილია: სისტემამ შეამოწმა, იგზავნება თუ არა წერილები.\n\nთუ მას კითხულობთ, სერვერი ${host} წერილებს იღებს. თუ წერილი სპამში იპოვეთ, ნახეთ, რას ამბობს ${temiCommand('doctor --mail …')} დომენზე.`,
    noServer: 'საცდელი წერილი ვერ გაიგზავნება: საფოსტო სერვერი მითითებული არ არის.',
    noServerToDo: 'დააყენეთ SMTP_URL, მაგალითად smtp://user:password@mail.example.ge:587',
    noSender: 'საცდელი წერილი ვერ გაიგზავნება: გამგზავნის მისამართი არ არის.',
    noSenderToDo: 'ჩაწერეთ მისამართი: SMTP_URL=smtp://…?from=saxeli@example.ge',
    taken: (to: string, host: string) => `სერვერმა ${host} საცდელი წერილი მიიღო. მიმღები: ${to}.`,
    takenToDo: 'ნახეთ, მოვიდა თუ არა. თუ არ ჩანს, შეამოწმეთ სპამი.',
    wrongPassword: (host: string) => `სერვერი ${host} სახელს ან პაროლს არ იღებს.`,
    wrongPasswordToDo: 'შეასწორეთ სახელი და პაროლი SMTP_URL-ში. ზოგ სერვისს პროგრამებისთვის ცალკე პაროლი აქვს.',
    notReached: (host: string) => `სერვერი ${host} არ პასუხობს.`,
    notReachedToDo: 'შეამოწმეთ სერვერის სახელი და პორტი SMTP_URL-ში. ბევრი ჰოსტინგი 25-ე პორტს კეტავს: სცადეთ 587.',
    later: (host: string) => `სერვერი ${host} ითხოვს, რომ წერილი მოგვიანებით გაიგზავნოს.`,
    laterToDo:
      'სერვერი ასე ხვდება უცნობ გამგზავნს, ან დაკავებულია. სხვა წერილებს სისტემა თვითონ გაგზავნის ხელახლა; საცდელი გაიმეორეთ ნახევარ საათში.',
    refused: {
      server: (host: string) => `სერვერი ${host} აქედან წერილებს საერთოდ არ იღებს.`,
      account: (host: string) => `სერვერი ${host} ამ ანგარიშიდან წერილებს არ აგზავნის.`,
      reader: (host: string) => `სერვერმა ${host} წერილი არ მიიღო: ამ მიმღებთან წერილს არ აგზავნის.`,
      sender: (host: string) => `სერვერმა ${host} წერილი არ მიიღო: ამ გამგზავნის წერილებს არ იღებს.`,
      text: (host: string) => `სერვერმა ${host} წერილი არ მიიღო.`,
    },
    answer: (error: string) => `მისი პასუხი, ინგლისურად: ${error}`,
    refusedToDo: {
      server:
        'შეამოწმეთ სერვერის სახელი და პორტი SMTP_URL-ში. თუ სწორია, ჰკითხეთ საფოსტო სერვისს, რატომ არ იღებს წერილებს.',
      account: 'შეამოწმეთ, მოქმედებს თუ არა ანგარიში საფოსტო სერვისში და წერია თუ არა SMTP_URL-ში სახელი და პაროლი.',
      sender:
        'შეამოწმეთ გამგზავნი: SMTP_URL=smtp://…?from=saxeli@example.ge. სერვერმა შეიძლება მხოლოდ საკუთარი დომენიდან მიიღოს წერილი.',
      reader: 'შეამოწმეთ მიმღების მისამართი.',
      text: 'ჰკითხეთ საფოსტო სერვისს, რა არ მოსწონს წერილში.',
    },
    notPublic: (domain: string) => `გამგზავნის დომენი ${domain} ინტერნეტში არ არსებობს.`,
    notPublicToDo: 'აირჩიეთ მისამართი იმ დომენზე, რომელიც თქვენია: SMTP_URL=smtp://…?from=saxeli@example.ge',
    shared: {
      good: (domain: string) => `წერილები დომენიდან ${domain} მისივე სერვერით იგზავნება.`,
      foreign: (domain: string, host: string) =>
        `წერილების გამგზავნი დომენზე ${domain} არის, სერვერს ${host} კი ამ დომენის სახელით გაგზავნის უფლება არ აქვს. წერილები სპამში მოხვდება.`,
      foreignToDo: (server: string) =>
        `გაგზავნეთ სერვერით ${server} (მას პროგრამებისთვის ცალკე პაროლი სჭირდება) ან აირჩიეთ მისამართი საკუთარ დომენზე: SMTP_URL=smtp://…?from=saxeli@example.ge`,
    },
    noAnswer: (what: string, domain: string) =>
      `${what}: ვერ შევამოწმეთ, სახელების სერვერი ${domain} დომენზე არ პასუხობს.`,
    noAnswerToDo: `შეამოწმეთ ქსელი და სცადეთ ხელახლა. სხვა სერვერით: ${temiCommand('doctor --mail … --dns 1.1.1.1')}`,
    encryption: encryptionWords.ka,
    ...domainMessages.ka,
  },
  {
    heading: 'State of the system',
    states: { good: 'In order', look: 'Have a look', wrong: 'To be mended' },
    toDo: 'What to do',
    at: 'Where',
    pass: {
      domain: (words) => `Pass this on to whoever looks after the domain: ${words}`,
      server: (words) => `Pass this on to whoever looks after the server: ${words}`,
    },
    allGood: 'Everything is in order.',
    count: (wrong, look) => `To be mended: ${wrong}, to be looked at: ${look}.`,
    cutOff: 'A restore or a move was cut off on its way: the site is not here yet.',
    cutOffToDo: `Pass this on to whoever looks after the server: the same command has to be run again, such as ${temiCommand('restore <file>')}`,
    notOpened: 'The site has not been started yet.',
    notOpenedToDo: `Run: ${startCommand()}`,
    notUpToDate: 'The database waits to be brought up to date.',
    notUpToDateToDo: `Start it again: ${startCommand()}. A copy is made before.`,
    updateFailed: 'The last update did not go through, and the former version goes on serving. Nothing is lost.',
    updateFailedToDo:
      'Tell whoever looks after the server: the reason stands in what was written at the start (journalctl -u temi). A mended version is needed.',
    diskFull: 'The disk is full.',
    diskFullToDo: 'Nothing can be saved on a full disk. Call whoever looks after the server now: there has to be room.',
    cannotOpen: 'The data cannot be opened.',
    cannotOpenToDo: 'The reason is on the last line. Show it to whoever looks after the server.',
    letterSubject: 'A letter to test',
    letterText: (host) =>
      `This is a test: the system has tried whether letters are sent.\n\nIf you read it, the server ${host} takes letters. If you found it among spam, see what ${temiCommand('doctor --mail …')} says about the domain.`,
    noServer: 'No test letter can be sent: no mail server is set.',
    noServerToDo: 'Set SMTP_URL, such as smtp://user:password@mail.example.ge:587',
    noSender: 'No test letter can be sent: there is no address to write from.',
    noSenderToDo: 'Name the address: SMTP_URL=smtp://…?from=name@example.ge',
    taken: (to, host) => `The server ${host} took the test letter to ${to}.`,
    takenToDo: 'See whether it arrives. If it does not, look among spam.',
    wrongPassword: (host) => `The server ${host} refuses the user or the password.`,
    wrongPasswordToDo: 'Mend user and password in SMTP_URL. Some services have a password of its own for programs.',
    notReached: (host) => `The server ${host} does not answer.`,
    notReachedToDo: 'Check the name and port of the server in SMTP_URL. Many hosts close port 25: try 587.',
    later: (host) => `The server ${host} asks to try again later.`,
    laterToDo:
      'So a server meets a sender it does not know yet, or it is busy. Other letters the system sends again by itself; repeat the test in half an hour.',
    refused: {
      server: (host) => `The server ${host} takes no letters from here at all.`,
      account: (host) => `The server ${host} sends nothing for this account.`,
      reader: (host) => `The server ${host} did not take the letter: it sends nothing to this recipient.`,
      sender: (host) => `The server ${host} did not take the letter: it takes none from this sender.`,
      text: (host) => `The server ${host} did not take the letter.`,
    },
    answer: (error) => `Its answer: ${error}`,
    refusedToDo: {
      server:
        'Check the name and port of the server in SMTP_URL. If they are right, ask your mail service why it takes no letters.',
      account: 'Check that the account at your mail service is in force, and that SMTP_URL names user and password.',
      sender:
        'Check the sender: SMTP_URL=smtp://…?from=name@example.ge. The server may take letters from its own domain only.',
      reader: 'Check the address of the recipient.',
      text: 'Ask your mail service what it does not like in the letter.',
    },
    notPublic: (domain) => `The domain of the sender, ${domain}, is not on the internet.`,
    notPublicToDo: 'Choose an address in a domain of yours: SMTP_URL=smtp://…?from=name@example.ge',
    shared: {
      good: (domain) => `Letters from ${domain} go through its own server.`,
      foreign: (domain, host) =>
        `Letters come from an address at ${domain}, and the server ${host} may not send in its name. They will be taken for spam.`,
      foreignToDo: (server) =>
        `Send through ${server}, which has a password of its own for programs, or choose an address in a domain of yours: SMTP_URL=smtp://…?from=name@example.ge`,
    },
    noAnswer: (what, domain) => `${what}: could not be checked, the name service does not answer for ${domain}.`,
    noAnswerToDo: `Check the network and try again. To ask another server: ${temiCommand('doctor --mail … --dns 1.1.1.1')}`,
    encryption: encryptionWords.en,
    ...domainMessages.en,
  },
)
