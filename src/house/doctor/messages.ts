import { defineMessages } from '#platform/messages.ts'
import { startCommand, temiCommand } from '#platform/temi-command.ts'

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
    notEncrypted: (host: string) => `სერვერთან ${host} დაშიფრული კავშირი ვერ მყარდება, ამიტომ პაროლი არ გაიგზავნა.`,
    notEncryptedToDo: 'გამოიყენეთ smtps:// და პორტი 465, ან შეამოწმეთ სერვერის სერტიფიკატი.',
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
    spf: {
      good: (domain: string, host: string) => `SPF: ${domain} სერვერს ${host} მისი სახელით გაგზავნის უფლებას აძლევს.`,
      publicAddress: 'ip4:<თქვენი სერვერის საჯარო მისამართი>',
      nobody: (domain: string, _host: string) =>
        `SPF: ${domain} დომენის ჩანაწერი არც ერთ სერვერს არ ასახელებს. წერილები სპამში მოხვდება.`,
      nobodyToDo: (term: string) =>
        `ჩანაწერში, „all“-ის წინ, ჩაამატეთ: ${term} – ან ის, რასაც თქვენი საფოსტო სერვისი გირჩევთ.`,
      unnamed: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერი სერვერს ${host} გაგზავნის უფლებას არ აძლევს. წერილები სპამში მოხვდება.`,
      unnamedToDo: (term: string) => `ჩანაწერში, „all“-ის წინ, ჩაამატეთ: ${term}`,
      forbidden: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში სერვერზე ${host} ცალკე წერია, რომ გაგზავნის უფლება არ აქვს. იქიდან გაგზავნილი წერილები სპამში მოხვდება.`,
      forbiddenToDo: (term: string, _domain: string, by: string) =>
        `ამოიღეთ „${by}“ ჩანაწერიდან ან იმ სიიდან, რომელსაც ჩანაწერი ასახელებს. თუ ის სხვისია, ჩანაწერის დასაწყისში ჩაამატეთ: ${term}`,
      partly: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში სერვერის ${host} მხოლოდ ზოგი მისამართი წერია. ნაწილი წერილებისა სპამში მოხვდება.`,
      partlyToDo: (term: string) => `ჩანაწერში, „all“-ის წინ, ჩაამატეთ: ${term}`,
      perhaps: (domain: string, host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში თვითონ სერვერი ${host} არ ჩანს. წერია თუ არა იქ ის მისამართი, საიდანაც ეს სერვერი წერილებს აგზავნის, აქედან არ ჩანს.`,
      perhapsToDo:
        'ჰკითხეთ საფოსტო სერვისს, რა უნდა ეწეროს (include:… ან ip4:…). ან გახსენით მოსული საცდელი წერილის წყარო და ნახეთ, წერია თუ არა spf=pass.',
      broken: (domain: string, _host: string) =>
        `SPF: ${domain} დომენის ჩანაწერში, ან იმ სიაში, რომელსაც ის ასახელებს, შეცდომაა და არ მოქმედებს.`,
      brokenToDo: 'შეადარეთ იმას, რასაც თქვენი საფოსტო სერვისი გირჩევთ.',
      missing: (domain: string) => `SPF: ${domain} არ ამბობს, ვინ აგზავნის მის წერილებს. წერილები სპამში მოხვდება.`,
      missingToDo: (term: string, domain: string) =>
        `დომენზე ${domain} დაამატეთ TXT ჩანაწერი: v=spf1 ${term} ~all – ან ის, რასაც თქვენი საფოსტო სერვისი გირჩევთ.`,
      several: (domain: string) => `SPF: ${domain} ორჯერ ამბობს, ვინ აგზავნის მის წერილებს, და არცერთი არ მოქმედებს.`,
      severalToDo: 'გააერთიანეთ ჩანაწერები: v=spf1 მხოლოდ ერთი უნდა იყოს.',
      open: (domain: string) => `SPF: ${domain} ყველას აძლევს უფლებას, მისი სახელით წერილი გაგზავნოს.`,
      openToDo: 'ამოიღეთ ის, რაც ყველას უშვებს (+all ან /0), და ჩანაწერი დაამთავრეთ ასე: ~all.',
      openElsewhere: (domain: string) =>
        `SPF: ${domain} ყველას აძლევს უფლებას, მისი სახელით წერილი გაგზავნოს: ასე წერია სიაში, რომელსაც მისი ჩანაწერი ასახელებს.`,
      openElsewhereToDo:
        'ამოიღეთ ის include: ან redirect=, რომლის სიაშიც +all წერია, ან სთხოვეთ სიის პატრონს, შეცვალოს.',
      endless: (domain: string) => `SPF: ${domain} დომენის ჩანაწერი ათზე მეტ კითხვას მოითხოვს და არ მოქმედებს.`,
      endlessToDo: 'ამოიღეთ ის include, რომელიც აღარ გჭირდებათ.',
      undecided: (domain: string) => `SPF: ${domain} არ ამბობს, რა ვუყოთ სხვების გაგზავნილს.`,
      undecidedToDo: 'ჩანაწერი დაამთავრეთ ასე: ~all. თუ ბოლოში ?all წერია, ამით შეცვალეთ.',
      undecidedElsewhere: (domain: string) =>
        `SPF: ${domain} არ ამბობს, რა ვუყოთ სხვების გაგზავნილს: არც ის სია ამბობს, რომელსაც მისი redirect= ასახელებს.`,
      undecidedElsewhereToDo: 'redirect= შეცვალეთ: include: – და ჩანაწერი დაამთავრეთ ასე: ~all.',
    },
    dkim: {
      good: (domain: string, selector: string) => `DKIM: ${domain} დომენის ხელმოწერის გასაღები ნაპოვნია (${selector}).`,
      revoked: (domain: string, selector: string) => `DKIM: ${domain} დომენის გასაღები ${selector} გაუქმებულია.`,
      revokedToDo: 'საფოსტო სერვისში შექმენით ახალი გასაღები და მისი ჩანაწერი დომენზე დაამატეთ.',
      broken: (domain: string, selector: string) =>
        `DKIM: ${domain} დომენის გასაღები ${selector} არ იკითხება: გადაჭრილია ან შეცვლილი.`,
      brokenToDo: 'საფოსტო სერვისიდან გასაღები თავიდან, მთლიანად გადააკოპირეთ და დომენის ჩანაწერში ჩასვით.',
      missing: (domain: string) => `DKIM: ${domain} დომენზე ხელმოწერის გასაღები ჩვეულებრივი სახელებით ვერ ვიპოვეთ.`,
      missingToDo: `ჰკითხეთ საფოსტო სერვისს გასაღების სახელი (selector) და ხელახლა გაუშვით: ${temiCommand('doctor --mail … --dkim სახელი')}. თუ გასაღები არ არის, იქვე შექმენით.`,
    },
    dmarc: {
      good: (domain: string) => `DMARC: ${domain} ამბობს, რა ვუყოთ ყალბ წერილებს.`,
      missing: (domain: string) => `DMARC: ${domain} არ ამბობს, რა ვუყოთ ყალბ წერილებს.`,
      missingToDo: (domain: string, email: string) =>
        `დაამატეთ TXT ჩანაწერი სახელზე _dmarc.${domain}: v=DMARC1; p=none; rua=mailto:${email}. ერთი თვის შემდეგ შეცვალეთ: p=quarantine.`,
      several: (domain: string) => `DMARC: ${domain} დომენს ორი ჩანაწერი აქვს და არცერთი არ მოქმედებს.`,
      severalToDo: 'დატოვეთ ერთი.',
      broken: (domain: string) => `DMARC: ${domain} დომენის ჩანაწერი არასწორია.`,
      brokenToDo: 'ჩანაწერში უნდა იყოს p=none, p=quarantine ან p=reject.',
      watching: (domain: string) => `DMARC: ${domain} ყალბ წერილებს მხოლოდ აკვირდება.`,
      watchingToDo: 'თუ ანგარიშებში ყველაფერი წესრიგშია, p=none შეცვალეთ: p=quarantine.',
    },
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
    notEncrypted: (host) => `There is no encrypted connection with the server ${host}, so the password was not sent.`,
    notEncryptedToDo: 'Use smtps:// and port 465, or check the certificate of the server.',
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
    spf: {
      good: (domain, host) => `SPF: ${domain} permits the server ${host} to send in its name.`,
      publicAddress: 'ip4:<the public address of your server>',
      nobody: (domain) => `SPF: the record of ${domain} names no server that may send. Letters will be taken for spam.`,
      nobodyToDo: (term) => `Add to the record, before its “all”: ${term} - or what your mail service advises.`,
      unnamed: (domain, host) =>
        `SPF: the record of ${domain} does not permit the server ${host} to send. Letters will be taken for spam.`,
      unnamedToDo: (term) => `Add to the record, before its “all”: ${term}`,
      forbidden: (domain, host) =>
        `SPF: the record of ${domain} says of the server ${host} by itself that it may not send. Letters from there will be taken for spam.`,
      forbiddenToDo: (term, _domain, by) =>
        `Take “${by}” out of the record, or out of the list it leads to. If that is somebody else's, put at the beginning of the record: ${term}`,
      partly: (domain, host) =>
        `SPF: the record of ${domain} names only some addresses of the server ${host}. Some letters will be taken for spam.`,
      partlyToDo: (term) => `Add to the record, before its “all”: ${term}`,
      perhaps: (domain, host) =>
        `SPF: the record of ${domain} does not show the server ${host} itself. Whether it names the address that server sends from cannot be seen from here.`,
      perhapsToDo:
        'Ask your mail service what has to stand there (include:… or ip4:…). Or open the source of the test letter that has arrived and see whether it says spf=pass.',
      broken: (domain) => `SPF: the record of ${domain}, or a list it leads to, has a mistake in it and does not hold.`,
      brokenToDo: 'Compare it with what your mail service advises.',
      missing: (domain) => `SPF: ${domain} does not say who sends its letters. They will be taken for spam.`,
      missingToDo: (term, domain) =>
        `Add a TXT record to ${domain}: v=spf1 ${term} ~all - or what your mail service advises.`,
      several: (domain) => `SPF: ${domain} says twice who sends its letters, and neither holds.`,
      severalToDo: 'Join the records: there may be only one v=spf1.',
      open: (domain) => `SPF: ${domain} lets everybody send letters in its name.`,
      openToDo: 'Take out what permits everybody (+all, or a network /0), and end the record with ~all.',
      openElsewhere: (domain) =>
        `SPF: ${domain} lets everybody send letters in its name: so says a list that its record leads to.`,
      openElsewhereToDo:
        'Take out the include: or redirect= whose list has +all in it, or ask whoever keeps that list to change it.',
      endless: (domain) => `SPF: the record of ${domain} needs more than ten questions and does not hold.`,
      endlessToDo: 'Take out the include you no longer need.',
      undecided: (domain) => `SPF: ${domain} does not say what becomes of letters that others send.`,
      undecidedToDo: 'End the record with ~all; where it ends with ?all, in its place.',
      undecidedElsewhere: (domain) =>
        `SPF: ${domain} does not say what becomes of letters that others send, nor does the list its redirect= leads to.`,
      undecidedElsewhereToDo: 'Change redirect= to include: and end the record with ~all.',
    },
    dkim: {
      good: (domain, selector) => `DKIM: the key that signs for ${domain} was found (${selector}).`,
      revoked: (domain, selector) => `DKIM: the key ${selector} of ${domain} has been revoked.`,
      revokedToDo: 'Make a new key at your mail service and add its record to the domain.',
      broken: (domain, selector) => `DKIM: the key ${selector} of ${domain} cannot be read: it was cut or altered.`,
      brokenToDo: 'Copy the whole key from your mail service once more, and put it into the record of the domain.',
      missing: (domain) => `DKIM: no key that signs for ${domain} was found under the usual names.`,
      missingToDo: `Ask your mail service for the name of the key (selector) and run again: ${temiCommand('doctor --mail … --dkim name')}. If there is no key, make one there.`,
    },
    dmarc: {
      good: (domain) => `DMARC: ${domain} says what becomes of forged letters.`,
      missing: (domain) => `DMARC: ${domain} does not say what becomes of forged letters.`,
      missingToDo: (domain, email) =>
        `Add a TXT record at _dmarc.${domain}: v=DMARC1; p=none; rua=mailto:${email}. After a month change it to p=quarantine.`,
      several: (domain) => `DMARC: ${domain} has two records, and neither holds.`,
      severalToDo: 'Leave one.',
      broken: (domain) => `DMARC: the record of ${domain} is wrong.`,
      brokenToDo: 'It needs p=none, p=quarantine or p=reject.',
      watching: (domain) => `DMARC: ${domain} only watches forged letters.`,
      watchingToDo: 'If the reports are in order, change p=none to p=quarantine.',
    },
  },
)
