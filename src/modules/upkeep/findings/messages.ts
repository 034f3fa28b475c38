import { defineMessages } from '#platform/messages.ts'

/** What the house says about itself, and what to do. */
export const words = defineMessages(
  {
    address: (origin: string) => `საიტის მისამართია ${origin}.`,
    addressUnknown: 'საიტმა თავისი მისამართი არ იცის.',
    addressUnknownToDo:
      'სერვერზე დააყენეთ PUBLIC_URL, მაგალითად https://example.ge. მანამდე წერილებში, სიახლეების არხებსა და ნაბეჭდ გვერდებზე მისამართი არასწორი იქნება.',
    addressLocal: 'საიტი მხოლოდ ამ კომპიუტერზე იხსნება.',
    addressLocalToDo:
      'თუ ის სხვებისთვისაცაა, სერვერზე დააყენეთ PUBLIC_URL – საიტის მისამართი, მაგალითად https://example.ge.',
    addressOpen: (origin: string) => `საიტის მისამართი დაშიფრული არ არის: ${origin}.`,
    addressOpenToDo:
      'საიტის წინ დააყენეთ პროქსი სერტიფიკატით, მაგალითად Caddy, და PUBLIC_URL-ში ჩაწერეთ მისამართი, რომელიც https-ით იწყება.',
    proxyUnknown: 'საიტი სტუმრებს ერთმანეთისგან ვერ არჩევს: თითქოს ყველა პროქსიდან მოდის.',
    proxyUnknownToDo:
      'სერვერზე დააყენეთ TRUST_PROXY – პროქსის მისამართი, ან loopback, თუ პროქსი იმავე სერვერზეა. მანამდე ერთმა სტუმარმა შეიძლება ყველას შეუშალოს ხელი.',
    database: (name: string) => `მონაცემთა ბაზა პასუხობს: ${name}.`,
    databaseOld: (name: string) => `მონაცემთა ბაზა ძველია: ${name}.`,
    databaseOldToDo: 'განაახლეთ PostgreSQL: Temi მე-15 ვერსიასა და უფრო ახალზეა შემოწმებული.',
    disk: (size: string) => `დისკზე თავისუფალია ${size} გბ.`,
    diskLow: (size: string) => `დისკზე ცოტა ადგილია: დარჩა ${size} გბ.`,
    diskLowToDo: 'გაათავისუფლეთ ადგილი ან გაზარდეთ დისკი.',
    diskFull: (size: string) => `დისკი თითქმის სავსეა: დარჩა ${size} გბ.`,
    diskFullToDo: 'ახლავე გაათავისუფლეთ ადგილი: სავსე დისკზე ვერაფერი შეინახება.',
    folderOpen: 'მონაცემების საქაღალდის წაკითხვა ამ სერვერზე სხვებსაც შეუძლიათ.',
    folderOpenToDo: (folder: string) => `გაუშვით: chmod 700 ${folder}`,
    clockBehind: 'სერვერის საათი ჩამორჩება: ბოლო ჩანაწერი მომავლის დროითაა.',
    clockBehindToDo: 'ჩართეთ სერვერზე საათის გასწორება ქსელით (NTP).',
    zoneUnknown: 'სერვერმა საქართველოს დრო არ იცის.',
    zoneUnknownToDo: 'გაუშვით Temi იმ Node-ით, რომელიც მას მოჰყვება: npm start.',
    mail: (host: string, from: string) => `წერილები იგზავნება: სერვერი ${host}, მისამართი ${from}.`,
    mailUnset: (kept: number) =>
      kept === 0
        ? 'წერილები არ იგზავნება: საფოსტო სერვერი მითითებული არ არის.'
        : `წერილები არ იგზავნება: საფოსტო სერვერი მითითებული არ არის. შენახულია ${kept} წერილი.`,
    mailUnsetToDo: 'სერვერზე დააყენეთ SMTP_URL. მანამდე წერილები ინახება და ჩანს გვერდზე „ფოსტა“.',
    mailNobody: 'წერილებს გამგზავნი არ აქვს.',
    mailNobodyToDo: 'ჩაწერეთ გამგზავნის მისამართი: SMTP_URL=smtp://…?from=saxeli@example.ge',
    lettersKept: (many: number) => `${many} წერილი მაშინ შეინახა, როცა საფოსტო სერვერი არ იყო.`,
    lettersKeptToDo: 'გადახედეთ და გაგზავნეთ, თუ ჯერ კიდევ საჭიროა.',
    lettersFailed: (many: number) => `${many} წერილი ვერ გაიგზავნა.`,
    lettersFailedToDo: 'ნახეთ, რატომ; დაურეკეთ მიმღებს ან გაგზავნეთ ხელახლა.',
    lettersUnsure: (many: number) => `${many} წერილზე არ ვიცით, მივიდა თუ არა.`,
    lettersUnsureToDo: 'გადაწყვიტეთ, გაიგზავნოს თუ არა ხელახლა.',
    lettersWait: (many: number, since: string) => `${many} წერილი გასაგზავნად ელოდება. უძველესი დაიწერა: ${since}.`,
    lettersWaitToDo: 'ნახეთ შეცდომა: შესაძლოა, საფოსტო სერვერი არ პასუხობს.',
    jobs: 'ყველა დავალება თავის დროზე სრულდება.',
    jobsFailed: (many: number) => `${many} დავალება ვერ შესრულდა.`,
    jobsFailedToDo: 'ნახეთ, რატომ; სცადეთ ხელახლა ან გადადეთ.',
    jobsLate: (since: string) => `დავალებები არ სრულდება: უძველესი ამ დროს უნდა დაწყებულიყო: ${since}.`,
    jobsLateToDo: 'თუ საიტი მუშაობს, თავიდან გაუშვით. თუ ახლახან გაეშვა, რამდენიმე წუთში კიდევ ნახეთ.',
  },
  {
    address: (origin) => `The address of the site is ${origin}.`,
    addressUnknown: 'The site does not know its own address.',
    addressUnknownToDo:
      'Set PUBLIC_URL on the server, such as https://example.ge. Until then the address in letters, feeds and on printed pages is wrong.',
    addressLocal: 'The site opens on this machine only.',
    addressLocalToDo: 'If it is for others too, set PUBLIC_URL on the server: its address, such as https://example.ge.',
    addressOpen: (origin) => `The address of the site is not encrypted: ${origin}.`,
    addressOpenToDo:
      'Put a proxy with a certificate before the site, such as Caddy, and set PUBLIC_URL to an address that begins with https.',
    proxyUnknown: 'The site cannot tell visitors apart: all of them seem to come from the proxy.',
    proxyUnknownToDo:
      'Set TRUST_PROXY on the server: the address of the proxy, or loopback if it is on the same server. Until then one visitor can be in the way of all.',
    database: (name) => `The database answers: ${name}.`,
    databaseOld: (name) => `The database is old: ${name}.`,
    databaseOldToDo: 'Update PostgreSQL: Temi is tested with version 15 and newer.',
    disk: (size) => `The disk has ${size} GB free.`,
    diskLow: (size) => `The disk has little room: ${size} GB left.`,
    diskLowToDo: 'Make room, or enlarge the disk.',
    diskFull: (size) => `The disk is almost full: ${size} GB left.`,
    diskFullToDo: 'Make room now: nothing can be saved on a full disk.',
    folderOpen: 'Others on this server can read the folder with the data.',
    folderOpenToDo: (folder) => `Run: chmod 700 ${folder}`,
    clockBehind: 'The clock of the server is behind: the last entry is from the future.',
    clockBehindToDo: 'Let the server set its clock over the network (NTP).',
    zoneUnknown: 'The server does not know the time of Georgia.',
    zoneUnknownToDo: 'Start Temi with the Node that comes with it: npm start.',
    mail: (host, from) => `Letters are sent: server ${host}, from ${from}.`,
    mailUnset: (kept) =>
      kept === 0
        ? 'Letters are not sent: no mail server is set.'
        : `Letters are not sent: no mail server is set. ${kept} are kept.`,
    mailUnsetToDo: 'Set SMTP_URL on the server. Until then letters are kept and can be seen under “Mail”.',
    mailNobody: 'Letters have no sender.',
    mailNobodyToDo: 'Name the address they come from: SMTP_URL=smtp://…?from=name@example.ge',
    lettersKept: (many) => `${many} ${many === 1 ? 'letter was' : 'letters were'} kept while there was no mail server.`,
    lettersKeptToDo: 'Look through them, and send what is still needed.',
    lettersFailed: (many) => `${many} ${many === 1 ? 'letter' : 'letters'} could not be sent.`,
    lettersFailedToDo: 'See why; call the recipient, or send again.',
    lettersUnsure: (many) => `Of ${many} ${many === 1 ? 'letter' : 'letters'} nobody knows whether they arrived.`,
    lettersUnsureToDo: 'Decide whether they are sent again.',
    lettersWait: (many, since) =>
      `${many} ${many === 1 ? 'letter waits' : 'letters wait'} to be sent. The oldest was written on ${since}.`,
    lettersWaitToDo: 'See what went wrong: the mail server may not answer.',
    jobs: 'Every job is done in time.',
    jobsFailed: (many) => `${many} ${many === 1 ? 'job' : 'jobs'} could not be done.`,
    jobsFailedToDo: 'See why; try again, or set them aside.',
    jobsLate: (since) => `Jobs are not being done: the oldest should have begun on ${since}.`,
    jobsLateToDo: 'If the site is running, start it anew. If it has just been started, look again in a few minutes.',
  },
)
