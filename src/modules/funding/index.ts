import { type Bilingual, say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { programmeEditing } from './editing.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import type { UmbrellaProgrammeRole } from './tables.ts'

export { knownDate, knownDates } from './known-dates.ts'
export { dateColumns, packDates } from './pack.ts'
export { ProgrammeFacts } from './programme-facts.tsx'
export { getProgramme, listProgrammes, listProgrammesOf, type Programme, programmeNumbers } from './queries.ts'
export type { DatePrecision } from './tables.ts'

/** What an organisation is to a programme, in words. */
export function programmeRole(role: UmbrellaProgrammeRole): Bilingual {
  return say(messages, (m) => m.inRole[role])
}

export const funding: Module = {
  name: 'funding',
  open: ['umbrella_programme', 'umbrella_programme_organisation'],
  editables: [programmeEditing],
  loadPack,
}
