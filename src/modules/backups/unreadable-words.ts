import { defineMessages, inLanguage, type Language } from '#platform/messages.ts'
import type { BackupFault } from './tables.ts'

/** What is said of files in the folder of copies that cannot be read as copies. */
export const words = defineMessages(
  {
    what: (isOne: boolean, which: string) =>
      isOne
        ? `ასლების საქაღალდეში დევს ფაილი, რომელიც ასლად ვერ იკითხება; იქვე დავტოვეთ: ${which}.`
        : `ასლების საქაღალდეში დევს ფაილები, რომლებიც ასლად ვერ იკითხება; იქვე დავტოვეთ: ${which}.`,
    noRights: 'სისტემას მისი წაკითხვის უფლება არ აქვს',
    notWhole: 'მთელი არ არის, ან უფრო ახალი ვერსიისაა',
    others: (count: number) => `კიდევ ${count}`,
    toDo: 'სთხოვეთ მას, ვინც სერვერს უვლის: თუ ასლი საჭიროა, ხელახლა, მთლიანად ჩაწეროს და იმ მომხმარებელს მისცეს, რომლითაც Temi მუშაობს; თუ არა, სხვაგან გადაიტანოს.',
  },
  {
    what: (isOne, which) =>
      isOne
        ? `A file in the folder of copies cannot be read as a copy and was left alone: ${which}.`
        : `Files in the folder of copies cannot be read as copies and were left alone: ${which}.`,
    noRights: 'the system may not read it',
    notWhole: 'not whole, or of a newer version',
    others: (count) => `${count} more`,
    toDo: 'Ask whoever looks after the server: if the copy is needed, to copy it there again, whole, and to give it to the user that runs Temi; if not, to move it away.',
  },
)

/** Which they are and why, the first of them by name. */
export function unreadableSentence(
  files: Array<{ name: string; fault: BackupFault | null }>,
  language: Language,
  mostNamed: number,
): string {
  const m = inLanguage(words, language)
  const named = files
    .slice(0, mostNamed)
    .map(({ name, fault }) => `${name} (${fault === 'no-rights' ? m.noRights : m.notWhole})`)
  const others = files.length - named.length
  return m.what(files.length === 1, [...named, ...(others > 0 ? [m.others(others)] : [])].join(', '))
}
