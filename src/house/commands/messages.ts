import { defineMessages } from '#platform/messages.ts'
import { startCommand, temiCommand } from '#platform/temi-command.ts'

/** What the commands of the house say in the terminal; those that bring a house elsewhere have `carrying-messages.ts`. */
export const words = defineMessages(
  {
    commands: (names: string) => `ბრძანებებია: ${names}.`,
    unknownCommand: (verb: string, names: string) => `ბრძანება „${verb}“ არ არსებობს. ბრძანებებია: ${names}.`,
    calledAs: (command: string) => `ასე გამოიძახეთ: ${command}`,
    untilThen: (trouble: string) => `${trouble} მანამდე სურათები არც მიიღება და არც ჩანს.`,
    verifyCalled: `ასე გამოიძახეთ: ${temiCommand('verify')} ან, თუ ვინმეს ჟურნალის ანაბეჭდი შენახული აქვს (64 ასო და ციფრი), ${temiCommand('verify --head <ანაბეჭდი>')}`,
    open: (origin: string) => `Temi გახსნილია: ${origin}`,
    broughtUpToDate: (steps: number, copy: string) =>
      `მონაცემთა ბაზა განახლდა (ნაბიჯი: ${steps}). მანამდელი ასლი აქ არის: ${copy}`,
    upToDate: 'მონაცემთა ბაზა განახლებულია.',
    cutOff: `აღდგენა ან გადატანა აქ შუა გზაზე შეწყდა, და რაც დარჩა, სრული არ არის. იგივე ბრძანება თავიდან გაუშვით, მაგალითად: ${temiCommand('restore <იგივე ფაილი>')}. თუ ახალი საიტი გინდათ, TEMI_DATA-ში სხვა საქაღალდე ჩაწერეთ.`,
    copiesThere: (folder: string, copies: number, inTheWay: string | undefined) =>
      `მონაცემთა ბაზა ცარიელია, საქაღალდეში ${folder} კი საიტის ასლებია (${copies}). ${inTheWay ? `ყოველი ${inTheWay} გვერდზე გადადეთ და უახლესი ასლი აღადგინეთ` : 'უახლესი ასლი აღადგინეთ'}: ${temiCommand('restore <მისი ფაილი>')}. თუ ახალი საიტი გინდათ, TEMI_DATA-ში სხვა საქაღალდე ჩაწერეთ.`,
    houseWasHere: (left: string, inTheWay: string | undefined) =>
      `მონაცემთა ბაზა ცარიელია, მაგრამ საიტი აქ უკვე იყო: დარჩა ${left}. ახალი არ დაწყებულა. თუ მისი მონაცემთა ბაზა სხვაგან არის, დააბრუნეთ, ან მისი მისამართი DATABASE_URL-ში ჩაწერეთ. თუ დაიკარგა, ${inTheWay ? `ყოველი ${inTheWay} გვერდზე გადადეთ, შეინახეთ და ` : ''}ასლი აღადგინეთ: ${temiCommand('restore <მისი ფაილი>')}. თუ ახალი საიტი გინდათ, TEMI_DATA-ში სხვა საქაღალდე ჩაწერეთ.`,
    notUpToDate: `მონაცემთა ბაზა განახლებული არ არის. Temi ერთხელ ამ ვერსიით გაუშვით (${startCommand()}), მერე თავიდან სცადეთ.`,
    noHouseInDatabase: 'ამ მონაცემთა ბაზაში Temi-ს მონაცემები არ არის.',
    noHouseInFolder: (folder: string) => `საქაღალდეში ${folder} Temi-ს მონაცემები არ არის.`,
    noHouse: (folder: string) =>
      `საქაღალდეში ${folder} Temi-ს მონაცემები არ არის. TEMI_DATA-ში მონაცემების საქაღალდე ჩაწერეთ.`,
    store: (address: string) => `საცავი ${address}`,

    otherAddress: 'თუ საიტი სხვა მისამართზეა, /welcome-ის წინ მისი მისამართი დაწერეთ.',

    isFolder: (path: string) => `${path} საქაღალდეა. დაასახელეთ ფაილი მასში.`,
    isFile: (path: string) => `${path} ფაილია. დაასახელეთ ახალი საქაღალდე.`,
    notAllowed: {
      read: (path: string) =>
        `${path}: ამ ბრძანების მომხმარებელს მისი წაკითხვა არ შეუძლია. მიეცით ამის უფლება, ან სხვა დაასახელეთ.`,
      written: (path: string) =>
        `${path}: ამ ბრძანების მომხმარებელს აქ ჩაწერა არ შეუძლია. მიეცით ამის უფლება, ან სხვა დაასახელეთ.`,
    },
    diskFullAt: (folder: string) =>
      `დისკი, სადაც ${folder} არის, სავსეა. გაათავისუფლეთ ადგილი, ან სხვა დისკი დაასახელეთ.`,
    notWritten: (path: string, code: string) => `${path} ვერ ჩაიწერება (${code}). სხვა ადგილი დაასახელეთ.`,

    sayWhere: (command: string) => `დაასახელეთ, სად ჩაიწეროს ასლი: ${command}`,
    isThere: (path: string) => `${path} უკვე არსებობს. დაასახელეთ ახალი ფაილი, რომ არც ერთი ასლი არ დაიკარგოს.`,
    noFolder: (folder: string) => `საქაღალდე ${folder} არ არსებობს. შექმენით, ან სხვა დაასახელეთ.`,
    copied: (path: string) => `ასლი სრულია: ${path}`,
    copiedNewer: 'მონაცემთა ბაზა Temi-ს უფრო ახალი ვერსიისაა, და ასლიც: მხოლოდ იმ ვერსიით აღდგება.',
    lastLine: (line: number, hash: string) => `მასში ჟურნალის ბოლო სტრიქონია № ${line}, ანაბეჭდი ${hash}`,
    leftOver: (path: string) => `ადრე შეწყვეტილი ასლისგან დარჩა ${path}: შეგიძლიათ წაშალოთ.`,
    progress: (files: number, rows: number) => `... ${files} ფაილი, ${rows} სტრიქონი`,

    misfits: {
      table: (table: string) => `ცხრილი „${table}“`,
      column: (column: string, table: string) => `ცხრილის „${table}“ სვეტი „${column}“`,
      strange: (what: string, rows: number) => `${what} Temi-ს არ ეკუთვნის და არ ჩაიწერა: ${rows} სტრიქონი.`,
      tableLacking: (what: string) => `${what} მონაცემთა ბაზაში აკლია.`,
      columnLacking: (what: string, rows: number) => `${what} აკლია: ${rows} სტრიქონი მის გარეშეა.`,
    },
    files: {
      missing: (place: string) => `ფაილი აკლია (${place}) და არც ასლშია`,
      damaged: (place: string) => `ფაილი დაზიანებულია (${place}) და ასლში არ არის`,
      restIsThere: `ყველაფერი დანარჩენი ასლშია. ეს ფაილები იქნებ უფრო ძველ ასლშია: ${temiCommand('restore <უფრო ძველი ასლი> --files')}`,
      allThere: (place: string) => `${place}: არც ერთი ფაილი არ აკლია და არც დაზიანებულია. არაფერი შეცვლილა.`,
      putBack: (place: string) => `დაბრუნდა (${place})`,
      notHereEither: 'არც ამ ასლშია',
    },

    exported: (folder: string, files: number, tables: number) =>
      `საქაღალდეში ${folder} არის ღია მონაცემების ${files} ფაილი და ${tables} ცხრილი, მათგან მხოლოდ ის, რაც საჯაროა.`,
    exportedApart: (tables: number) =>
      `${tables} ცხრილი, სადაც ადამიანებზე ან არასაჯარო რამ წერია, მის საქაღალდეში private დევს: ის არავის გადასცეთ.`,
    exportCalled: `ასე გამოიძახეთ: ${temiCommand('export <ახალი საქაღალდე>')}`,

    demoNotEmpty: (folder: string) =>
      `საქაღალდეში ${folder} რაღაც დევს. საჩვენებელი საიტი ცარიელ საქაღალდეში იწყება: დააყენეთ TEMI_DATA.`,
    demoFilling: 'საჩვენებელი საიტი ივსება ...',
    demoKept: (folder: string) => `ის აქ ინახება: ${folder}`,
    demoLinks: 'შედით ერთ-ერთი ამ ბმულით; თითო ბმული ერთხელ მუშაობს:',
  },
  {
    commands: (names) => `There are: ${names}.`,
    unknownCommand: (verb, names) => `Unknown command "${verb}". There are: ${names}.`,
    calledAs: (command) => `Call it as ${command}`,
    untilThen: (trouble) => `${trouble} Until then pictures are neither taken nor shown.`,
    verifyCalled: `Call it as ${temiCommand('verify')} or, with a head somebody has kept (64 letters and figures), as ${temiCommand('verify --head <hash>')}`,
    open: (origin) => `Temi is open at ${origin}`,
    broughtUpToDate: (steps, copy) =>
      `The database was brought up to date (${steps} steps). A copy from before is in ${copy}`,
    upToDate: 'The database is up to date.',
    cutOff: `A restore or a move into this place was cut off, and what it has left is no house. Begin it again, with the same command, such as: ${temiCommand('restore <the same file>')}. For a new house, set TEMI_DATA to another folder.`,
    copiesThere: (folder, copies, inTheWay) =>
      `The database is empty, and ${folder} holds copies of a house (${copies}). ${inTheWay ? `Move every ${inTheWay} aside, and bring` : 'Bring'} the newest back: ${temiCommand('restore <its file>')}. For a new house, set TEMI_DATA to another folder.`,
    houseWasHere: (left, inTheWay) =>
      `The database is empty, but a house was here before: it has left ${left}. No new one was begun. If its database is elsewhere, put it back, or set DATABASE_URL to its address. If it is lost, ${inTheWay ? `move every ${inTheWay} aside, keep them, and ` : ''}bring a copy back: ${temiCommand('restore <its file>')}. For a new house, set TEMI_DATA to another folder.`,
    notUpToDate: `The database is not up to date. Start Temi once with this version (${startCommand()}), then try again.`,
    noHouseInDatabase: 'There is no house in this database.',
    noHouseInFolder: (folder) => `There is no house in ${folder}.`,
    noHouse: (folder) => `There is no house in ${folder}. Set TEMI_DATA to its data folder.`,
    store: (address) => `the store ${address}`,

    otherAddress: 'If the house listens elsewhere, put its own address in front of /welcome.',

    isFolder: (path) => `${path} is a folder. Name a file in it.`,
    isFile: (path) => `${path} is a file. Name a new folder.`,
    notAllowed: {
      read: (path) =>
        `${path} may not be read by the user that runs this command. Give it to that user, or name another.`,
      written: (path) =>
        `${path} may not be written by the user that runs this command. Give it to that user, or name another.`,
    },
    diskFullAt: (folder) => `The disk of ${folder} is full. Make room there, or name another disk.`,
    notWritten: (path, code) => `${path} cannot be written (${code}). Name another place.`,

    sayWhere: (command) => `Say where the archive goes: ${command}`,
    isThere: (path) => `${path} is there already. Name a new file, so that no archive is lost.`,
    noFolder: (folder) => `There is no folder ${folder}. Make it, or name another.`,
    copied: (path) => `The archive is whole: ${path}`,
    copiedNewer:
      'The database is of a newer version of Temi than this one, and so is the archive: only that version restores it.',
    lastLine: (line, hash) => `Last line of the journal in it: ${line}, hash ${hash}`,
    leftOver: (path) => `A backup that broke off has left ${path}: it can be deleted.`,
    progress: (files, rows) => `... ${files} files, ${rows} rows`,

    misfits: {
      table: (table) => `The table "${table}"`,
      column: (column, table) => `The column "${column}" of the table "${table}"`,
      strange: (what, rows) => `${what} is not of Temi and was left out: ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
      tableLacking: (what) => `${what} is missing in the database.`,
      columnLacking: (what, rows) => `${what} is missing: ${rows} ${rows === 1 ? 'row' : 'rows'} without it.`,
    },
    files: {
      missing: (place) => `A file is missing in ${place} and not in the archive`,
      damaged: (place) => `A file is damaged in ${place} and not in the archive`,
      restIsThere: `Everything else is in it. An older archive may have them: ${temiCommand('restore <older archive> --files')}`,
      allThere: (place) => `No file is missing or damaged in ${place}. Nothing was changed.`,
      putBack: (place) => `Put back into ${place}`,
      notHereEither: 'Not in this archive either',
    },

    exported: (folder, files, tables) =>
      `${folder} holds ${files} files of open data and ${tables} tables, of which only the public part is there.`,
    exportedApart: (tables) =>
      `${tables} tables about people, or with rows that are not public, are in its folder private: do not pass that on.`,
    exportCalled: `Call it as ${temiCommand('export <a new folder>')}`,

    demoNotEmpty: (folder) =>
      `There is something in ${folder}. A demonstration begins in an empty folder: set TEMI_DATA.`,
    demoFilling: 'Filling the demonstration ...',
    demoKept: (folder) => `It is kept in ${folder}`,
    demoLinks: 'Come in with one of these links; each works once:',
  },
)
