import { defineMessages } from '#platform/messages.ts'

/** What is said of a house that is carried into another database, or written out. */
export const words = defineMessages(
  {
    readAgain: 'ყველაფერი ჩაიწერა. ახლა თავიდან იკითხება და პირველს ედარება.',
    soFar: (rows: number, table: string) => `უკვე ${rows} სტრიქონი, ახლა ${table}`,
    changedMeanwhile:
      'კოპირებისას მონაცემები შეიცვალა, ამიტომ ახალ ბაზას ბოლო ცვლილებები დააკლდებოდა; იქ არაფერი დარჩა. გააჩერეთ Temi და თავიდან გადაიტანეთ.',
    lacking: (table: string, column: string | undefined) =>
      column === undefined ? `აკლია ცხრილი „${table}“` : `აკლია ცხრილის „${table}“ სვეტი „${column}“`,
    doesNotFit: (why: string) =>
      `მონაცემები Temi-ს ცხრილებში არ ჯდება: ${why}. არაფერი გადატანილა: ისევ ძველი მონაცემთა ბაზა გამოიყენეთ და ეს აჩვენეთ მას, ვინც Temi-ს იცნობს.`,
    notTheSame: (table: string, sent: number, there: number) =>
      `ცხრილი ${table} ახალ ბაზაში იგივე არ არის: გაიგზავნა ${sent} სტრიქონი, იქ კი ${there} არის. იქ არაფერი დარჩა. ისევ ძველი ბაზა გამოიყენეთ და ეს აჩვენეთ მას, ვინც Temi-ს იცნობს.`,
    newer: 'მონაცემთა ბაზა Temi-ს უფრო ახალი ვერსიისაა. ჯერ Temi განაახლეთ.',
    unplaced: (table: string) => `არავის უთქვამს, ცხრილი ${table} ღიაა, არასაჯარო თუ საიდუმლო.`,
    notEmpty: (folder: string) =>
      `საქაღალდე ${folder} ცარიელი არ არის, და არაფერი ჩაწერილა. დაასახელეთ ახალი საქაღალდე.`,
  },
  {
    readAgain: 'Everything is written. Now it is read again and compared.',
    soFar: (rows, table) => `${rows} rows so far, now ${table}`,
    changedMeanwhile:
      'The house was changed while it was copied, so the new database would lack the last changes; nothing was left in it. Stop the house and move again.',
    lacking: (table, column) =>
      column === undefined ? `the table "${table}" is missing` : `the column "${column}" of "${table}" is missing`,
    doesNotFit: (why) =>
      `The house does not fit the tables of Temi: ${why}. Nothing was moved: keep to the old database, and show this to somebody who knows Temi.`,
    notTheSame: (table, sent, there) =>
      `The table ${table} is not the same in the new database: ${sent} rows were sent and ${there} are there. Nothing was left in it. Keep to the old one, and show this to somebody who knows Temi.`,
    newer: 'The database is of a newer version of Temi. Update first.',
    unplaced: (table) => `Nobody has said whether the table ${table} is open, private or secret.`,
    notEmpty: (folder) => `${folder} is not empty, and nothing was written. Name a new folder.`,
  },
)
