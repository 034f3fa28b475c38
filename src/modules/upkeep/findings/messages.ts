import { defineMessages } from '#platform/messages.ts'

/** What the house says about itself, and what to do. */
export const words = defineMessages(
  {
    address: (origin: string) => `საიტის მისამართია ${origin}.`,
    addressUnknown: 'საიტმა თავისი მისამართი არ იცის.',
    addressUnknownToDo:
      'ამიტომ წერილებში, სიახლეების არხებსა და ნაბეჭდ გვერდებზე არასწორი მისამართი წერია. სთხოვეთ მას, ვინც საიტი დააყენა, მისამართის მითითება (PUBLIC_URL).',
    addressLocal: 'საიტი მხოლოდ ამ კომპიუტერზე იხსნება.',
    addressLocalToDo:
      'სხვა ტელეფონიდან თუ კომპიუტერიდან მას ვერავინ ნახავს. როცა საიტი ყველასთვის უნდა გაიხსნას, სთხოვეთ მას, ვინც ის დააყენა, მისამართის მითითება (PUBLIC_URL).',
    addressOpen: (origin: string) => `საიტის მისამართი დაშიფრული არ არის: ${origin}.`,
    addressOpenToDo:
      'რასაც საიტზე წერთ, პაროლსაც, გზაში სხვამ შეიძლება წაიკითხოს. სთხოვეთ მას, ვინც საიტი დააყენა, დაშიფრული მისამართი (პროქსი სერტიფიკატით, მაგალითად Caddy, და PUBLIC_URL, რომელიც https-ით იწყება).',
    proxyUnknown: 'საიტი სტუმრებს ერთმანეთისგან ვერ არჩევს.',
    proxyUnknownToDo:
      'ამიტომ ერთმა ცნობისმოყვარემ შეიძლება ყველას შეუშალოს ხელი. სთხოვეთ მას, ვინც საიტი დააყენა, პროქსის მისამართის მითითება (TRUST_PROXY; loopback, თუ პროქსი იმავე სერვერზეა).',
    updateFailed: 'ბოლო განახლება ვერ მოხერხდა და საიტი წინა ვერსიით მუშაობს. არაფერი დაკარგულა.',
    updateFailedToDo:
      'უთხარით მას, ვინც სერვერს უვლის: მიზეზი გაშვების ჩანაწერებში წერია (journalctl -u temi). საჭიროა გასწორებული ვერსია.',
    database: (name: string) => `მონაცემთა ბაზა პასუხობს: ${name}.`,
    databaseOld: (name: string) => `მონაცემთა ბაზა ძველია: ${name}.`,
    databaseOldToDo:
      'სთხოვეთ მას, ვინც საიტი დააყენა, ბაზის განახლება: Temi PostgreSQL-ის მე-15 ვერსიასა და უფრო ახალზეა შემოწმებული.',
    databaseLeft: (path: string) => `ძველი ბაზა, საიდანაც სისტემა გადავიდა, ისევ აქ არის: ${path}.`,
    databaseLeftToDo:
      'თუ ახალი ბაზა კარგად მუშაობს, სთხოვეთ მას, ვინც საიტი დააყენა, ძველის წაშლა: ვინც გადასვლის შემდეგ წაიშალა, იქ ისევ იკითხება.',
    disk: (size: string) => `დისკზე თავისუფალია ${size} გბ.`,
    diskLow: (size: string) => `დისკზე ცოტა ადგილია: დარჩა ${size} გბ.`,
    diskLowToDo: 'სანამ დისკი გაივსება, სთხოვეთ მას, ვინც სერვერს უვლის, ადგილის გათავისუფლება ან დისკის გაზრდა.',
    diskFull: (size: string) => `დისკი თითქმის სავსეა: დარჩა ${size} გბ.`,
    diskFullToDo:
      'სავსე დისკზე ვერაფერი შეინახება. ახლავე დაურეკეთ მას, ვინც სერვერს უვლის: დისკზე ადგილი უნდა გათავისუფლდეს.',
    folderOpen: 'მონაცემების საქაღალდის წაკითხვა ამ სერვერზე სხვებსაც შეუძლიათ.',
    folderOpenToDo: (folder: string) =>
      `იქ ხალხის წერილებიცაა. სთხოვეთ მას, ვინც საიტი დააყენა, საქაღალდის დაკეტვა (chmod 700 ${folder}).`,
    clockBehind: 'სერვერის საათი ჩამორჩება: ბოლო ჩანაწერი მომავლის დროითაა.',
    clockBehindToDo: 'სთხოვეთ მას, ვინც სერვერს უვლის, საათის ქსელით გასწორების ჩართვა (NTP).',
    zoneUnknown: 'სერვერმა საქართველოს დრო არ იცის.',
    zoneUnknownToDo: 'სთხოვეთ მას, ვინც საიტი დააყენა, Temi იმ Node-ით გაუშვას, რომელიც მას მოჰყვება (npm start).',
    mail: (host: string, from: string) => `საფოსტო სერვერი მითითებულია: ${host}. წერილების გამგზავნია ${from}.`,
    mailUnset: (kept: number) =>
      kept === 0 ? 'წერილები ჯერ არ იგზავნება.' : `წერილები ჯერ არ იგზავნება. შენახულია ${kept} წერილი.`,
    mailUnsetToDo:
      'არაფერი იკარგება: ყველა წერილი ინახება გვერდზე „ფოსტა“. რომ გაიგზავნოს, სთხოვეთ მას, ვინც საიტი დააყენა, საფოსტო სერვერის მითითება (SMTP_URL).',
    mailNobody: 'წერილებს გამგზავნი არ აქვს.',
    mailNobodyToDo:
      'ჩაწერეთ ასოციაციის ელ. ფოსტა პარამეტრებში, ან სთხოვეთ მას, ვინც საიტი დააყენა, გამგზავნის მისამართის მითითება (SMTP_URL=smtp://…?from=saxeli@example.ge).',
    lettersKept: (many: number) => `${many} წერილი მაშინ შეინახა, როცა საფოსტო სერვერი არ იყო.`,
    lettersKeptToDo: 'გადახედეთ და გაგზავნეთ, თუ ჯერ კიდევ საჭიროა.',
    lettersFailed: (many: number) => `${many} წერილი ვერ გაიგზავნა.`,
    lettersFailedToDo: 'ნახეთ, რატომ; დაურეკეთ მიმღებს ან გაგზავნეთ ხელახლა.',
    lettersUnsure: (many: number) => `${many} წერილზე არ ვიცით, მივიდა თუ არა.`,
    lettersUnsureToDo: (_many: number) => 'გადაწყვიტეთ, გაიგზავნოს თუ არა ხელახლა.',
    lettersWait: (many: number, since: string) => `${many} წერილი გასაგზავნად ელოდება. უძველესი დაიწერა: ${since}.`,
    lettersWaitToDo:
      'ნახეთ, რა უშლის ხელს: შეიძლება, საფოსტო სერვერი არ პასუხობს. თუ ხვალაც ასე იქნება, უთხარით მას, ვინც სერვერს უვლის.',
    jobs: 'ყველა დავალება თავის დროზე სრულდება.',
    jobsToRetry: (many: number) => `ვერ გამოვიდა და ხელახლა ცდას ელოდება: ${many} დავალება.`,
    jobsToRetryToDo:
      'სისტემა თვითონ ცდის. ნახეთ, რა უშლის ხელს და როდის იქნება შემდეგი ცდა. თუ რვა ცდის შემდეგაც ვერ გამოვა, სისტემის მდგომარეობის გვერდზე გამოჩნდება.',
    jobsFailed: (many: number) => `${many} დავალება ვერ შესრულდა.`,
    jobsFailedToDo: (_many: number) => 'ნახეთ, რატომ. მერე სცადეთ ხელახლა, ან თქვით, რომ აღარ შესრულდეს.',
    jobsLate: (since: string) => `დავალებები არ სრულდება: უძველესი ამ დროს უნდა დაწყებულიყო: ${since}.`,
    jobsLateToDo:
      'თუ საიტი ახლახან გაეშვა, რამდენიმე წუთში კიდევ ნახეთ. თუ არა, სთხოვეთ მას, ვინც სერვერს უვლის, საიტის თავიდან გაშვება.',
  },
  {
    address: (origin) => `The address of the site is ${origin}.`,
    addressUnknown: 'The site does not know its own address.',
    addressUnknownToDo:
      'So letters, feeds and printed pages carry a wrong address. Ask whoever set up the site to name it (PUBLIC_URL).',
    addressLocal: 'The site opens on this machine only.',
    addressLocalToDo:
      'Nobody can see it from another telephone or computer. When it is to open for everybody, ask whoever set it up to name its address (PUBLIC_URL).',
    addressOpen: (origin) => `The address of the site is not encrypted: ${origin}.`,
    addressOpenToDo:
      'What you write on the site, your password too, may be read on its way. Ask whoever set up the site for an encrypted address (a proxy with a certificate, such as Caddy, and a PUBLIC_URL that begins with https).',
    proxyUnknown: 'The site cannot tell visitors apart.',
    proxyUnknownToDo:
      'So one of them can be in the way of all. Ask whoever set up the site to name the address of the proxy (TRUST_PROXY; loopback if it is on the same server).',
    updateFailed: 'The last update did not go through, and the former version goes on serving. Nothing is lost.',
    updateFailedToDo:
      'Tell whoever looks after the server: the reason stands in what was written at the start (journalctl -u temi). A mended version is needed.',
    database: (name) => `The database answers: ${name}.`,
    databaseOld: (name) => `The database is old: ${name}.`,
    databaseOldToDo: 'Ask whoever set up the site to update it: Temi is tested with PostgreSQL 15 and newer.',
    databaseLeft: (path) => `The old database the house was moved from is still here: ${path}.`,
    databaseLeftToDo:
      'Once the new one works well, ask whoever set up the site to delete the old one: whoever was erased after the move can still be read there.',
    disk: (size) => `The disk has ${size} GB free.`,
    diskLow: (size) => `The disk has little room: ${size} GB left.`,
    diskLowToDo: 'Before it is full, ask whoever looks after the server to make room or enlarge the disk.',
    diskFull: (size) => `The disk is almost full: ${size} GB left.`,
    diskFullToDo: 'Nothing can be saved on a full disk. Call whoever looks after the server now: there has to be room.',
    folderOpen: 'Others on this server can read the folder with the data.',
    folderOpenToDo: (folder) =>
      `What people have written lies there too. Ask whoever set up the site to close the folder (chmod 700 ${folder}).`,
    clockBehind: 'The clock of the server is behind: the last entry is from the future.',
    clockBehindToDo: 'Ask whoever looks after the server to let it set its clock over the network (NTP).',
    zoneUnknown: 'The server does not know the time of Georgia.',
    zoneUnknownToDo: 'Ask whoever set up the site to start Temi with the Node that comes with it (npm start).',
    mail: (host, from) => `A mail server is named: ${host}. Letters go out from ${from}.`,
    mailUnset: (kept) =>
      kept === 0 ? 'Letters are not sent yet.' : `Letters are not sent yet. ${kept} ${kept === 1 ? 'is' : 'are'} kept.`,
    mailUnsetToDo:
      'Nothing is lost: every letter is kept under “Mail”. To have them sent, ask whoever set up the site to name a mail server (SMTP_URL).',
    mailNobody: 'Letters have no sender.',
    mailNobodyToDo:
      'Write the e-mail of the association into its settings, or ask whoever set up the site to name the sender (SMTP_URL=smtp://…?from=name@example.ge).',
    lettersKept: (many) => `${many} ${many === 1 ? 'letter was' : 'letters were'} kept while there was no mail server.`,
    lettersKeptToDo: 'Look through them, and send what is still needed.',
    lettersFailed: (many) => `${many} ${many === 1 ? 'letter' : 'letters'} could not be sent.`,
    lettersFailedToDo: 'See why; call the recipient, or send again.',
    lettersUnsure: (many) =>
      many === 1
        ? 'Of 1 letter nobody knows whether it arrived.'
        : `Of ${many} letters nobody knows whether they arrived.`,
    lettersUnsureToDo: (many) => `Decide whether ${many === 1 ? 'it is' : 'they are'} sent again.`,
    lettersWait: (many, since) =>
      `${many} ${many === 1 ? 'letter waits' : 'letters wait'} to be sent. The oldest was written on ${since}.`,
    lettersWaitToDo:
      'See what went wrong: the mail server may not answer. If it is so tomorrow, tell whoever looks after the server.',
    jobs: 'Every job is done in time.',
    jobsToRetry: (many) => `${many} ${many === 1 ? 'job' : 'jobs'} went wrong and will be tried again.`,
    jobsToRetryToDo:
      'The system tries by itself. See what is in the way and when the next try is. What cannot be done in eight tries will stand on the page “State of the system”.',
    jobsFailed: (many) => `${many} ${many === 1 ? 'job' : 'jobs'} could not be done.`,
    jobsFailedToDo: (many) =>
      `See why; then try again, or say that ${many === 1 ? 'it is' : 'they are'} not to be done.`,
    jobsLate: (since) => `Jobs are not being done: the oldest should have begun on ${since}.`,
    jobsLateToDo:
      'If the site has just been started, look again in a few minutes. If not, ask whoever looks after the server to start it anew.',
  },
)
