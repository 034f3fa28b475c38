import type { ArchiveFault } from '#platform/archive/about.ts'
import { defineMessages } from '#platform/messages.ts'
import { startCommand, temiCommand } from '#platform/temi-command.ts'

const calls = {
  ka: temiCommand('restore temi-2026-12-01.tar.gz [--key <ფაილი>] [--check | --files]'),
  en: temiCommand('restore temi-2026-12-01.tar.gz [--key <file>] [--check | --files]'),
}

type Faults<P> = Record<ArchiveFault, (path: P, detail: P) => string>

const faultsKa: Faults<string> = {
  damaged: (path, detail) => `${path} დაზიანებულია: ${detail}. აიღეთ უფრო ძველი ასლი; არაფერი შეცვლილა.`,
  newer: (path, detail) =>
    `${path} Temi-ს უფრო ახალმა ვერსიამ დაწერა: ${detail}. განაახლეთ Temi და მერე სცადეთ; არაფერი შეცვლილა.`,
  locked: (path) => `${path} დაშიფრულია. მიეცით აღდგენის ფურცლის გასაღები: --key <ფაილი>, ან TEMI_RECOVERY_KEY.`,
  'mistyped-key': () =>
    'რაც მოეცა, სრული გასაღები არ არის: რომელიღაც ასო არასწორია, აკლია ან ზედმეტია. შეადარეთ აღდგენის ფურცელს; გასაღები იწყება ასე: AGE-SECRET-KEY-1, და მის შემდეგ O, I და B არ გვხვდება. არაფერი შეცვლილა.',
  'wrong-key': (path) =>
    `ეს გასაღები არ ხსნის: ${path}. აიღეთ იმ საიტის აღდგენის ფურცელი, რომელმაც ასლი დაწერა; არაფერი შეცვლილა.`,
  unfit: (path, detail) =>
    `${path}: მისი სტრიქონები Temi-ს ცხრილებში არ ჯდება: ${detail}. აიღეთ უფრო ძველი ასლი; არაფერი აღდგენილა.`,
  'not-an-archive': (path, detail) => `${path} Temi-ს ასლი არ არის: ${detail}.`,
}

/** What `temi restore` and `temi move` say. */
export const words = defineMessages(
  {
    sayWhich: `დაასახელეთ, რომელი ასლი: ${calls.ka}`,
    unknownWord: (word: string) => `რა არის „${word}“? დაასახელეთ, რომელი ასლი: ${calls.ka}`,
    notThere: (path: string) => `${path} არ არსებობს.`,
    noKeyFile: (path: string) => `გასაღების ფაილი ${path} არ არსებობს.`,
    canBeRestored: 'ასლი სრულია და აღდგენა შეიძლება.',
    isBack: (folder: string) => `ყველაფერი აღდგა საქაღალდეში ${folder}.`,
    written: (moment: string, version: string, line: number, hash: string) =>
      `ასლის დაწერის დრო: ${moment}; ვერსია: Temi ${version}. მაშინ ჟურნალის ბოლო სტრიქონი იყო № ${line}, ანაბეჭდი ${hash}`,
    withoutFiles: (place: string) =>
      `ეს განახლებამდე გაკეთებული ასლია და ფაილები მასში არ არის: საიტის ფაილები აქ უნდა იყოს: ${place}. თუ ის საქაღალდე გვერდზე გადადეთ, უკან გადმოაკოპირეთ.`,
    fileMissing: (hash: string) => `ეს ფაილი მაშინაც აკლდა, როცა ასლი იწერებოდა: ${hash}`,
    fileDamaged: (hash: string) => `ეს ფაილი მაშინაც დაზიანებული იყო, როცა ასლი იწერებოდა, და მასში არ არის: ${hash}`,
    eraseAgain: (moment: string) =>
      `ვისი მონაცემებიც ამის შემდეგ წაიშალა (${moment}), ისევ აქ არის: თავიდან წაშალეთ გვერდზე /staff/personal-data.`,
    thereIs: (name: string, folder: string) => `საქაღალდეში ${folder} არის ${name}`,
    isThere: (path: string) => `უკვე არსებობს ${path}`,
    notEmpty: (place: string | undefined, why: string) =>
      `${place ? `საქაღალდე ${place}` : 'მონაცემთა ბაზა, რომელიც DATABASE_URL-ში წერია,'} ცარიელი არ არის: ${why}. აღადგინეთ ცარიელში; არაფერი შეცვლილა.`,
    leftByRestore: (isPostgres: boolean) =>
      `ადრე აღდგენა ან გადატანა აქ შუა გზაზე შეწყდა. რაც დატოვა, იქნებ სრულია: გაუშვით Temi (${startCommand()}) და ნახეთ; ჟურნალს ამოწმებს ${temiCommand('verify')}. თუ სრული არ არის, ${isPostgres ? 'მონაცემთა ბაზა დააცარიელეთ' : 'ყოველი temi.sqlite* გვერდზე გადადეთ'} და თავიდან აღადგინეთ.`,
    notAsWritten: (folder: string) =>
      `რაც საქაღალდეში ${folder} ჩაიწერა, იქ ისე აღარ არის. არაფერი აღდგენილა. შეამოწმეთ დისკი (sudo dmesg | grep -i error), ან სხვა დისკზე აღადგინეთ.`,
    roomThenRestore: (full: string) => `${full} არაფერი აღდგენილა. გაათავისუფლეთ ადგილი და თავიდან აღადგინეთ.`,
    faults: faultsKa,

    moveCalled: `ასე გამოიძახეთ: ${temiCommand('move postgres://user:password@server/database')} ან, თუ მონაცემების საქაღალდეში ფაილი გინდათ, ${temiCommand('move sqlite')} (სხვა საქაღალდისთვის sqlite:<საქაღალდე>).`,
    moved: (rows: number, tables: number, hash: string) =>
      `ახალ მონაცემთა ბაზაში გადავიდა ${tables} ცხრილის ${rows} სტრიქონი, და ყოველი ცხრილი იქაც იგივეა. ანაბეჭდი: ${hash}`,
    livesThere: 'მონაცემები უკვე ამ მონაცემთა ბაზაშია.',
    isFile: (path: string) => `${path} ფაილია. დაასახელეთ საქაღალდე, სადაც ახალი მონაცემთა ბაზა შეიქმნება.`,
    keep: 'ისევ ძველი მონაცემთა ბაზა გამოიყენეთ.',
    movedOtherwise: (folder: string) => `რაც საქაღალდეში ${folder} ჩაიწერა, იქ ისე აღარ არის.`,
    roomThenMove: 'გაათავისუფლეთ იქ ადგილი და თავიდან გადაიტანეთ.',
    targetFilled: (why: string, isPostgres: boolean) =>
      `მონაცემთა ბაზა, სადაც უნდა გადავიდეს, ცარიელი არ არის: ${why}. არაფერი შეცვლილა. ${isPostgres ? 'დაასახელეთ ცარიელი მონაცემთა ბაზა.' : 'ჯერ მისი temi.sqlite გადადეთ სხვაგან, ან სხვა საქაღალდე დაასახელეთ.'}`,
    leftByMove:
      'ადრე გადატანა აქ შუა გზაზე შეწყდა. თუ იქ მხოლოდ ის არის, რაც მან დატოვა, ბაზა დააცარიელეთ და თავიდან გადაიტანეთ.',
    givenAddress: 'თქვენ მიერ დასახელებული მისამართი',
    thenServer:
      'რაც ამიერიდან ძველ ბაზაში შეიცვლება, ახალში არ გადავა. გააჩერეთ Temi, DATABASE_URL-ში თქვენ მიერ დასახელებული მისამართი ჩაწერეთ და თავიდან გაუშვით.',
    thenFile:
      'რაც ამიერიდან ძველ ბაზაში შეიცვლება, ახალში არ გადავა. გააჩერეთ Temi, მისი პარამეტრებიდან DATABASE_URL ამოიღეთ და თავიდან გაუშვით.',
    thenOtherFolder: (to: string, from: string) =>
      `რაც ამიერიდან ძველ ბაზაში შეიცვლება, ახალში არ გადავა. გააჩერეთ Temi, მისი პარამეტრებიდან DATABASE_URL ამოიღეთ, TEMI_DATA-ში ჩაწერეთ ${to}, იქ გადააკოპირეთ ${from} საქაღალდიდან ყველაფერი, გარდა ფაილებისა, რომელთა სახელი temi.sqlite-ით იწყება, და თავიდან გაუშვით.`,
  },
  {
    sayWhich: `Say which archive: ${calls.en}`,
    unknownWord: (word) => `What is "${word}"? Say which archive: ${calls.en}`,
    notThere: (path) => `There is no ${path}.`,
    noKeyFile: (path) => `There is no file ${path} with a key.`,
    canBeRestored: 'The archive is whole and can be restored.',
    isBack: (folder) => `The house is back in ${folder}.`,
    written: (moment, version, line, hash) =>
      `It was written on ${moment} by Temi ${version}. Its journal ended then with line ${line}, hash ${hash}`,
    withoutFiles: (place) =>
      `It is a copy from before an update and holds no files: those of the house have to be in ${place}. If that folder was moved aside, copy it back.`,
    fileMissing: (hash) => `This file was missing already when it was written: ${hash}`,
    fileDamaged: (hash) => `This file was damaged already when it was written, and is not in it: ${hash}`,
    eraseAgain: (moment) =>
      `Whoever was erased after that (${moment}) is in it again: erase them once more, under /staff/personal-data.`,
    thereIs: (name, folder) => `there is ${name} in ${folder}`,
    isThere: (path) => `there is ${path}`,
    notEmpty: (place, why) =>
      `${place ?? 'The database of DATABASE_URL'} is not empty: ${why}. Restore into an empty one; nothing was changed.`,
    leftByRestore: (isPostgres) =>
      `A restore or a move was cut off here before. What it has left may be whole: start Temi (${startCommand()}) and look; ${temiCommand('verify')} walks its journal. If it is not, ${isPostgres ? 'empty the database' : 'move every temi.sqlite* aside'}, and restore again.`,
    notAsWritten: (folder) =>
      `What was written into ${folder} is not there as it was written. No house was brought back. Look at the disk (sudo dmesg | grep -i error), or restore onto another one.`,
    roomThenRestore: (full) => `${full} No house was brought back. Make room there, then restore again.`,
    faults: {
      damaged: (path, detail) => `${path} is damaged: ${detail}. Take an older archive; nothing was changed.`,
      newer: (path, detail) =>
        `${path} was written by a newer version of Temi: ${detail}. Update Temi, then try again; nothing was changed.`,
      locked: (path) =>
        `${path} is encrypted. Give the key from the recovery sheet: --key <file>, or TEMI_RECOVERY_KEY.`,
      'mistyped-key': () =>
        'What was given is not a whole key: a letter is mistyped, missing or too many. Compare it with the recovery sheet; it begins with AGE-SECRET-KEY-1 and has no O, I or B behind that. Nothing was changed.',
      'wrong-key': (path) =>
        `The key does not open ${path}. Take the recovery sheet of the house that wrote it; nothing was changed.`,
      unfit: (path, detail) =>
        `${path} holds rows that do not fit the tables of Temi: ${detail}. Take an older archive; no house was brought back.`,
      'not-an-archive': (path, detail) => `${path} is not an archive of Temi: ${detail}.`,
    },

    moveCalled: `Call it as ${temiCommand('move postgres://user:password@server/database')} or, for a file in the data folder, as ${temiCommand('move sqlite')} (sqlite:<folder> for another one).`,
    moved: (rows, tables, hash) =>
      `${rows} rows of ${tables} tables are in the new database, and every table is the same there. Fingerprint: ${hash}`,
    livesThere: 'The house lives in this database already.',
    isFile: (path) => `${path} is a file. Name the folder the new database goes to.`,
    keep: 'Keep to the old database.',
    movedOtherwise: (folder) => `What was written into ${folder} is not there as it was written.`,
    roomThenMove: 'Make room there, then move again.',
    targetFilled: (why, isPostgres) =>
      `The database to move to is not empty: ${why}. Nothing was changed. ${isPostgres ? 'Name an empty database.' : 'Move its temi.sqlite away first, or name another folder.'}`,
    leftByMove:
      'A move was cut off here before. If there is nothing in it but what that has left, empty the database, and move again.',
    givenAddress: 'the address you gave',
    thenServer:
      'What is changed in the old database from now on is not carried over. Stop the house, set DATABASE_URL to the address you gave, and start it again.',
    thenFile:
      'What is changed in the old database from now on is not carried over. Stop the house, take DATABASE_URL out of its settings, and start it again.',
    thenOtherFolder: (to, from) =>
      `What is changed in the old database from now on is not carried over. Stop the house, take DATABASE_URL out of its settings, set TEMI_DATA to ${to}, copy there everything that lies in ${from} but the files whose names begin with temi.sqlite, and start it again.`,
  },
)
