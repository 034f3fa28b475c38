import type { Static } from 'typebox'
import type { App } from '#platform/app.ts'
import type { Day } from '#platform/clock.ts'
import { type LinesWanted, listChanges } from '#platform/journal/read.ts'
import type { Viewer } from '#platform/view.ts'
import type { journalQuery } from './forms.ts'
import { namesOfWorkers, rowsOfRecord, type TouchedRecord, tablesNamed, tellChanges } from './telling.ts'

/** So many lines of a change are told in the list; its own page tells them all. */
const linesInList = 4

/** A stretch of the journal as it was asked for, and what it can be narrowed by. */
export async function getJournalPage(app: App, asked: Static<typeof journalQuery>, viewer: Viewer | undefined) {
  const record = await findRecord(app, asked.record)
  const workers = await namesOfWorkers(app.db)
  const wanted: LinesWanted = {
    actor: readActor(asked.by),
    tables: asked.what ? tablesNamed(app, asked.what) : undefined,
    ...{ from: readDay(asked.from), until: readDay(asked.until), before: asked.before },
    rows: record?.rows,
  }
  const nothing = wanted.tables?.length === 0
  const { changes, next } = nothing ? { changes: [], next: undefined } : await listChanges(app.db, wanted)
  return {
    ...{ asked, next, workers },
    record: record?.record,
    changes: await tellChanges(app, changes, viewer, linesInList),
    kinds: kindsToChoose(app),
  }
}

export type JournalOnPage = Awaited<ReturnType<typeof getJournalPage>>

function kindsToChoose(app: App) {
  const records = app.records.map(({ kind, name }) => ({ value: kind as string, label: name }))
  const tables = new Set<string>(app.records.map(({ table }) => table))
  const others = app.personal.filter(({ table }) => !tables.has(table))
  return [...records, ...others.map(({ table, name }) => ({ value: table as string, label: name }))]
}

function readActor(by: string | undefined): string | undefined {
  return by && /^(public|house|worker:\d{1,9})$/.test(by) ? by : undefined
}

/** A day of the calendar; anything else narrows nothing. */
function readDay(given: string | undefined): Day | undefined {
  const isDay = given !== undefined && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(given)
  return isDay ? Temporal.PlainDate.from(given, { overflow: 'constrain' }).toString() : undefined
}

interface AskedRecord {
  record: TouchedRecord
  rows: NonNullable<LinesWanted['rows']>
}

async function findRecord(app: App, asked: string | undefined): Promise<AskedRecord | undefined> {
  const [, name, number] = /^([a-z_-]+):(\d{1,9})$/.exec(asked ?? '') ?? []
  const kind = app.records.find((one) => one.kind === name)
  if (!kind || !number) return undefined
  const [card] = await kind.card(app.db, [Number(number)])
  return {
    record: {
      ...{ name: `${kind.kind}:${number}`, kind: kind.name, number: Number(number) },
      card: card && { title: card.title, to: kind.url(card) },
    },
    rows: await rowsOfRecord(app.db, kind, Number(number)),
  }
}
