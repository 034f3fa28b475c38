import { defineMessages } from '../messages.ts'

/** Why rows cannot be put where they are to go: inside the sentences of those who copy. */
export const words = defineMessages(
  {
    foreignTables: 'იქ არის ცხრილები, რომლებიც Temi-ს არ ეკუთვნის',
    journalBegun: (lines: number) => `მის ჟურნალში უკვე წერია ${lines} სტრიქონი`,
    rowsLack: (rows: number, table: string, column: string) =>
      `ცხრილის „${table}“ ${rows} სტრიქონს აკლია სვეტი „${column}“, რომელიც ყოველ სტრიქონს სჭირდება`,
  },
  {
    foreignTables: 'it holds tables that are not Temi’s',
    journalBegun: (lines) => `its journal has ${lines} lines`,
    rowsLack: (rows, table, column) =>
      `${rows === 1 ? '1 row' : `${rows} rows`} of the table "${table}" ${rows === 1 ? 'lacks' : 'lack'} "${column}", which every row needs`,
  },
)
