import { defineMessages } from '#platform/messages.ts'

/** What `temi verify` says. Names of tables and columns are the same in every language. */
export const words = defineMessages(
  {
    whole: (lines: number, erased: number, head: string) =>
      `ჟურნალი მთლიანია: ${lines} სტრიქონი${erased > 0 ? `; ${erased} მათგანის შინაარსი წაიშალა, რადგან ვიღაცას ამის უფლება ჰქონდა` : ''}. ბოლო სტრიქონის ანაბეჭდია ${head}`,
    notWalked: 'ჟურნალი ვერ იკითხება.',
    breaks: (line: number, how: string) => `ჟურნალი დარღვეულია № ${line} სტრიქონზე: ${how}`,
    entry: (actor: string, action: string, table: string, row: number, at: string) =>
      `იქ წერია, რომ ${actor}: „${action}“, ${table} ${row}, ${at}`,
    how: {
      content: (entry: string) => `${entry}; მისი შინაარსი ის აღარ არის, რაც მაშინ დაიწერა.`,
      taken: (entry: string) => `${entry}; მისი შინაარსი ამოღებულია, წაშლა კი არსად წერია.`,
      line: (entry: string) => `${entry}; ის ან წინა სტრიქონი აღარ არის ის, რაც მაშინ დაიწერა.`,
      end: 'ჟურნალი იქ არ მთავრდება, სადაც უნდა მთავრდებოდეს: სტრიქონები მოაკლეს ან დაამატეს.',
      missing: 'ამ ნომრის სტრიქონი აღარ არის.',
    },
    nothingBefore: 'მანამდე დაწერილსაც ვერ ვენდობით.',
    wholeUpTo: (line: number) => `№ ${line} სტრიქონის ჩათვლით ჟურნალი მთლიანია.`,
    emptied: (line: number) => `№ ${line} სტრიქონის შინაარსი ამოღებულია, და არსად წერია, რატომ.`,
    headNowhere: (last: number) =>
      `თქვენი ანაბეჭდი ამ ჟურნალში არსად არის. ბოლო სტრიქონი აქ № ${last}-ია: თუ წერილში, საიდანაც ანაბეჭდი აიღეთ, უფრო დიდი ნომერი წერია, ეს ასლი იმ წერილზე ძველია და უფრო ძველი წერილის ანაბეჭდი სცადეთ. თუ არა, მანამდე დაწერილი ისტორია გადაწერეს, ან ანაბეჭდი სხვა საიტისაა.`,
    headStood: (line: number, at: string) =>
      `თქვენი ანაბეჭდი ჟურნალშია: ${line > 0 ? `№ ${line} სტრიქონი, რომელიც დაიწერა ${at}` : 'ჟურნალის დასაწყისი'}`,
    goesOn: (lines: number) =>
      lines === 0 ? '; მის შემდეგ არაფერი დაწერილა.' : `; მის შემდეგ დაწერილი ${lines} სტრიქონი მას სწორად აგრძელებს.`,
    breaksAfter: '; იქამდე ჟურნალი მთლიანია, მის შემდეგ კი დარღვეულია.',
    breaksBefore: '; ჟურნალი კი მანამდეა დარღვეული.',
    otherJournal: (line: number, hash: string) =>
      `ეს ის ჟურნალი არ არის, რომელზეც ასლი ლაპარაკობს: იმისი ბოლო იყო № ${line} სტრიქონი, ანაბეჭდით ${hash}`,
    lacking: (what: string) => `ვიღაცამ მონაცემთა ბაზა სისტემის გვერდის ავლით შეცვალა. აკლია: ${what}.`,
    foreign: (what: string) => `ეს Temi-ს არ ეკუთვნის და არ შემოწმებულა: ${what}.`,
    table: (table: string) => `ცხრილი ${table}`,
    column: (column: string, table: string) => `ცხრილის ${table} სვეტი ${column}`,
    atWork: (what: string) =>
      `ვიღაცამ მონაცემთა ბაზა სისტემის გვერდის ავლით შეცვალა. ის ახლა თავისით აკეთებს რაღაცას: ${what}.`,
    foreignParts: (what: string) => `ეს Temi-ს არ ეკუთვნის: ${what}.`,
    parts: {
      reference: (column: string, table: string, to: string) =>
        `წესი, რომ ცხრილის ${table} სვეტში ${column} ცხრილის ${to} სტრიქონი წერია`,
      once: (columns: string, table: string) =>
        `წესი, რომ ცხრილში ${table} ერთი და იგივე ${columns} მხოლოდ ერთხელ გვხვდება`,
      among: (column: string, table: string, among: string) =>
        `წესი, რომ ცხრილის ${table} სვეტში ${column} ერთ-ერთი ამათგანი წერია: ${among}`,
      index: (name: string, table: string) => `ცხრილის ${table} ინდექსი ${name}`,
      'unique index': (name: string, table: string) => `ცხრილის ${table} უნიკალური ინდექსი ${name}`,
      trigger: (name: string, table: string) => `ცხრილის ${table} ტრიგერი ${name}`,
      rule: (name: string, table: string) => `ცხრილის ${table} წესი ${name}`,
      view: (name: string) => `ხედი ${name}`,
    },
    everyRow:
      'მონაცემთა ბაზაში ყოველ სტრიქონში ის წერია, რასაც ჟურნალი ამბობს. რის სიტყვებიც ჟურნალში არ იწერება, ვერ შედარდება: ფოსტის წერილები, დაუსრულებელი ფორმები, ტექსტების წინა ვარიანტები, მოთხოვნები და ინციდენტები, ძებნა და ნახვები.',
    differ: (count: number) =>
      `ჟურნალს არ ემთხვევა მონაცემთა ბაზის ${count} სტრიქონი: ვიღაცამ ბაზა სისტემის გვერდის ავლით შეცვალა:`,
    more: (count: number) => `... და კიდევ ${count}.`,
    gone: (table: string, row: number | string) => `- ${table} ${row} ჟურნალში არის, ბაზაში კი აღარ.`,
    unknown: (table: string, row: number | string) => `- ${table} ${row} ბაზაში არის, ჟურნალში კი არსად წერია.`,
    changed: (table: string, row: number | string, columns: string) =>
      `- ${table} ${row}: სვეტში ${columns} სხვა რამ წერია, ვიდრე ბოლოს ჩაიწერა.`,
  },
  {
    whole: (lines, erased, head) =>
      `The journal is whole: ${lines} lines${erased > 0 ? `, ${erased} of them with their content erased for somebody's right to it` : ''}. Its head is ${head}`,
    notWalked: 'The journal cannot be walked.',
    breaks: (line, how) => `The journal breaks at line ${line}: ${how}`,
    entry: (actor, action, table, row, at) => `it says that ${actor} did "${action}" on ${table} ${row} at ${at}`,
    how: {
      content: (entry) => `${entry}, and what it tells of that is not what was written then.`,
      taken: (entry) => `${entry}, what it tells of that was taken away, and no erasure says so.`,
      line: (entry) => `${entry}, and it, or the line before it, is not what was written then.`,
      end: 'the journal does not end where its head says: lines were taken off or put on.',
      missing: 'the line with this number is not there.',
    },
    nothingBefore: 'Nothing before it can be relied on.',
    wholeUpTo: (line) => `Up to line ${line} the journal is whole.`,
    emptied: (line) => `What line ${line} tells was taken away, and no line that holds says why.`,
    headNowhere: (last) =>
      `The head you gave stands nowhere in this journal. Its last line is No. ${last}: if the letter you have the head from names a greater one, this copy is older than that letter, so try the head of an older letter. If not, the history before that head was rewritten, or the head is of another house.`,
    headStood: (line, at) =>
      `The head you gave stood at line ${line}, ${line > 0 ? `written on ${at}` : 'the beginning'}`,
    goesOn: (lines) =>
      lines === 0
        ? '; nothing was written since.'
        : `; the ${lines} ${lines === 1 ? 'line' : 'lines'} since then go on from it.`,
    breaksAfter: '; the journal is whole up to it and breaks after it.',
    breaksBefore: '; but the journal breaks before it.',
    otherJournal: (line, hash) =>
      `It is not the journal that the copy tells of: that ended with line ${line}, hash ${hash}`,
    lacking: (what) => `Somebody changed the database without the house. Not there: ${what}.`,
    foreign: (what) => `Not of Temi, and not looked at: ${what}.`,
    table: (table) => `the table ${table}`,
    column: (column, table) => `the column ${column} of ${table}`,
    atWork: (what) => `Somebody changed the database without the house. It does something by itself now: ${what}.`,
    foreignParts: (what) => `Not of Temi: ${what}.`,
    parts: {
      reference: (column, table, to) => `the rule that ${column} of ${table} names a row of ${to}`,
      once: (columns, table) => `the rule that ${columns} of ${table} stands in one row only`,
      among: (column, table, among) => `the rule that ${column} of ${table} is one of ${among}`,
      index: (name, table) => `the index ${name} of ${table}`,
      'unique index': (name, table) => `the unique index ${name} of ${table}`,
      trigger: (name, table) => `the trigger ${name} of ${table}`,
      rule: (name, table) => `the rule ${name} of ${table}`,
      view: (name) => `the view ${name}`,
    },
    everyRow:
      'Every row holds what the journal says of it. What has its words in no journal cannot be compared: letters of the outbox, drafts, former versions of texts, requests and incidents, search and visits.',
    differ: (count) =>
      `${count === 1 ? 'One row differs' : `${count} rows differ`} from the journal, so somebody changed the database without the house:`,
    more: (count) => `... and ${count} more.`,
    gone: (table, row) => `- ${table} ${row} is in the journal and not in the database.`,
    unknown: (table, row) => `- ${table} ${row} is in the database and no line of the journal tells of it.`,
    changed: (table, row, columns) => `- ${table} ${row} holds something else in ${columns} than was last written.`,
  },
)
