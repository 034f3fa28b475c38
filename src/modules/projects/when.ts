import { formatsIn, type KnownDates } from '#design/formats.ts'
import { knownDates } from '#modules/funding/index.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { ProjectTable } from './tables.ts'

type Dated = Pick<ProjectTable, 'state' | 'starts_on' | 'start_precision' | 'ends_on' | 'end_precision'>

/** When a project was, as exactly as it is known. One that is completed and has no end took place on its one date. */
export function datesOf(project: Dated): KnownDates | undefined {
  return knownDates(project, project.state !== 'completed')
}

/** The same in words of both languages. */
export function datesInWords(project: Dated): Bilingual | undefined {
  const dates = datesOf(project)
  return dates && { ka: formatsIn('ka').dates(dates), en: formatsIn('en').dates(dates) }
}

/** The years alone: `2015–2016`. */
export function yearsOf(project: Dated): string | undefined {
  const dates = datesOf(project)
  if (!dates) return undefined
  const [from, to] = [dates.from.slice(0, 4), (dates.to ?? dates.from).slice(0, 4)]
  return from === to ? from : `${from}–${to}`
}

/** Every year a project is known to have reached into; nothing where it has no date. */
export function coveredYears(project: Dated): string[] | undefined {
  const dates = datesOf(project)
  if (!dates) return undefined
  const [from, to] = [Number(dates.from.slice(0, 4)), Number((dates.to ?? dates.from).slice(0, 4))]
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}
