import { defineMessages } from './messages.ts'
import { temiCommand } from './temi-command.ts'

/** What those who run a house are told of its settings, its place, its keys and its steps. */
export const operatorWords = defineMessages(
  {
    port: (given: string) => `PORT არის „${given}“. უნდა იყოს რიცხვი 1-დან 65535-მდე, ან საერთოდ არ უნდა ეწეროს.`,
    portInUse: (port: number) => `პორტი ${port} დაკავებულია. PORT-ში სხვა ჩაწერეთ, ან გააჩერეთ, რაც იქ უსმენს.`,
    databaseUrl:
      'DATABASE_URL უნდა იწყებოდეს ასე: postgres:// და მისამართად იკითხებოდეს; პაროლში # იწერება როგორც %23, / როგორც %2F, @ როგორც %40, % როგორც %25. თუ მონაცემები SQLite-ის ფაილში უნდა ინახებოდეს, საერთოდ არ ჩაწეროთ.',
    filesUrl:
      'FILES_URL უნდა იწყებოდეს ასე: s3:// . თუ ფაილები მონაცემების საქაღალდეში უნდა ინახებოდეს, საერთოდ არ ჩაწეროთ.',
    backupUrl:
      'BACKUP_URL უნდა იყოს საქაღალდე, ან იწყებოდეს ასე: s3:// . თუ ასლებისთვის მეორე ადგილი არ გაქვთ, საერთოდ არ ჩაწეროთ.',
    notRead: (name: string, why: string) => `${name} ვერ იკითხება. ${why}`,
    s3Address:
      'S3 საცავი ასე იწერება: s3://key:secret@host/bucket, ან s3://key:secret@host:9000/bucket/folder?region=eu-central-1&tls=off. key-სა და secret-ში / იწერება როგორც %2F, + როგორც %2B, : როგორც %3A და @ როგორც %40.',
    smtpUrl:
      'SMTP_URL უნდა იწყებოდეს ასე: smtp:// ან smtps://, გამოტოვებული ადგილის გარეშე; პაროლში % იწერება როგორც %25, @ როგორც %40. თუ წერილები გასაგზავნთან უნდა დარჩეს, საერთოდ არ ჩაწეროთ.',
    trustProxy: (given: string) =>
      `TRUST_PROXY არის „${given}“. ჩაწერეთ თქვენი პროქსების მისამართები, მაგალითად loopback ან 10.0.0.0/8.`,
    publicUrl: (given: string) =>
      `PUBLIC_URL არის „${given}“. ჩაწერეთ ასე: https://example.ge, გვერდის მისამართის გარეშე.`,
    logLevel: (given: string, levels: string) =>
      `TEMI_LOG არის „${given}“. უნდა იყოს ერთ-ერთი ამათგან: ${levels}; ან საერთოდ არ უნდა ეწეროს.`,
    damagedKey: (path: string) =>
      `ფაილში ${path} გასაღები არ არის: ის ცარიელია, გადაჭრილია ან სხვა რამ წერია. ჩაწერეთ მასში აღდგენის ფურცლის გასაღები (იწყება ასე: AGE-SECRET-KEY-1). თუ ფურცელი არ გაქვთ, ეს ფაილი გვერდზე გადადეთ და თავიდან გაუშვით: სისტემა ახალ გასაღებს გააკეთებს, რაც ძველით დაიშიფრა, დახურული დარჩება.`,
    placeTaken: (folder: string | undefined) =>
      `${folder ? `საქაღალდეში ${folder}` : 'ამ მონაცემთა ბაზაში'} სწორედ ახლა მონაცემები შედის: აღდგენა ან გადატანა მიდის. დაელოდეთ, სანამ დამთავრდება, და მერე სცადეთ. არაფერი შეცვლილა.`,
    loneLog: (folder: string, file: string) =>
      `საქაღალდეში ${folder} ${file} აღარ არის ან ცარიელია, მისი ${file}-wal კი იქ დევს, და საიტის მონაცემები შეიძლება მასში იყოს. არაფერი გახსნილა და არაფერი შეცვლილა: გახსნა მას წაშლიდა. თუ ${file} სხვაგან გადავიდა, იმავე საქაღალდეში დააბრუნეთ. თუ ვერსად პოულობთ, ყოველი ${file}* გვერდზე გადადეთ, შეინახეთ და აჩვენეთ მას, ვინც SQLite იცის; საქაღალდიდან ${folder}/backups კი უახლესი ასლი აღადგინეთ: ${temiCommand('restore <მისი ფაილი>')}`,
    notSaid: (why: string) =>
      `მონაცემთა ბაზამ ვერ თქვა, განახლდა თუ არა. თავიდან გაუშვით. მონაცემთა ბაზის პასუხი: ${why}`,
    notTaken: (why: string) => `მონაცემთა ბაზა ვერ განახლდა. არაფერი შეცვლილა. მიზეზი: ${why}`,
    stepFailed: (step: string, why: string) =>
      `მონაცემთა ბაზა ვერ განახლდა: ნაბიჯი ${step} ვერ გაკეთდა. არაფერი შეცვლილა. მიზეზი: ${why}`,
    notCopied: (why: string) =>
      `მონაცემთა ბაზა არ განახლებულა: განახლებამდე ასლი ვერ გაკეთდა. არაფერი შეცვლილა. მიზეზი: ${why}`,
    newerDatabase: (steps: string) =>
      `ეს მონაცემთა ბაზა ბოლოს Temi-ს უფრო ახალმა ვერსიამ გამოიყენა (${steps}). განაახლეთ Temi, ან აღადგინეთ მანამდე გაკეთებული ასლი.`,
  },
  {
    port: (given) => `PORT is "${given}". Set it to a number from 1 to 65535, or leave it out.`,
    portInUse: (port) => `Port ${port} is in use. Set PORT to another, or stop what listens there.`,
    databaseUrl:
      'DATABASE_URL must begin with postgres:// and be an address that can be read; in a password write %23 for #, %2F for /, %40 for @, %25 for %. Leave it out to keep the data in a SQLite file.',
    filesUrl: 'FILES_URL must begin with s3:// . Leave it out to keep files in the data folder.',
    backupUrl: 'BACKUP_URL must be a folder, or begin with s3:// . Leave it out to have no second place.',
    notRead: (name, why) => `${name} cannot be read. ${why}`,
    s3Address:
      'An S3 store is written s3://key:secret@host/bucket, or s3://key:secret@host:9000/bucket/folder?region=eu-central-1&tls=off. In key and secret, write / as %2F, + as %2B, : as %3A and @ as %40.',
    smtpUrl:
      'SMTP_URL must begin with smtp:// or smtps:// and hold no spaces; in a password write %25 for %, %40 for @. Leave it out to keep letters in the outbox.',
    trustProxy: (given) =>
      `TRUST_PROXY is "${given}". Write the addresses of your proxies, such as loopback or 10.0.0.0/8.`,
    publicUrl: (given) => `PUBLIC_URL is "${given}". Write it like https://example.ge, without a path.`,
    logLevel: (given, levels) => `TEMI_LOG is "${given}". Set it to ${levels}, or leave it out.`,
    damagedKey: (path) =>
      `${path} holds no key: it is empty, cut or something else. Put the key from the recovery sheet into it (it begins with AGE-SECRET-KEY-1). If there is no sheet, move ${path} aside and start again: the house makes a new key, and what was encrypted for the old one stays closed.`,
    placeTaken: (folder) =>
      `A house is being brought into ${folder ?? 'this database'} just now, by a restore or a move. Wait until it has ended, then try again. Nothing was changed.`,
    loneLog: (folder, file) =>
      `${file} in ${folder} is gone or empty, while ${file}-wal lies there and may hold what the house has written. Nothing was opened and nothing was changed: opening it would delete that. If ${file} was moved elsewhere, put it back beside it. If it is nowhere, move every ${file}* aside, keep them and show them to somebody who knows SQLite, and bring the newest of ${folder}/backups back: ${temiCommand('restore <its file>')}`,
    notSaid: (why) => `The database did not say whether it was brought up to date. Start again. ${why}`,
    notTaken: (why) => `The database could not be brought up to date. Nothing was changed. ${why}`,
    stepFailed: (step, why) =>
      `The database could not be brought up to date: ${step} failed. Nothing was changed. ${why}`,
    notCopied: (why) =>
      `The database was not brought up to date: no copy of it could be made before. Nothing was changed. ${why}`,
    newerDatabase: (steps) =>
      `This database was last used by a newer version of Temi (${steps}). Update Temi, or restore a backup made before.`,
  },
)
