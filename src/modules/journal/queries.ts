import type { Static } from 'typebox'
import { workerNames } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { type LinesWanted, listChanges } from '#platform/journal/read.ts'
import type { Viewer } from '#platform/view.ts'
import { fromDay, type journalQuery, untilDay } from './forms.ts'
import { rowsOfRecord, type TouchedRecord, tablesNamed, tellChanges } from './telling.ts'

/** So many lines of a change are told in the list; its own page tells them all. */
const linesInList = 4

/** A stretch of the journal as it was asked for, and what it can be narrowed by. */
export async function getJournalPage(app: App, asked: Static<typeof journalQuery>, viewer: Viewer | undefined) {
  const record = await findRecord(app, asked.record)
  const { all: workers } = await workerNames(app.db)
  const [from, until] = [readForm(fromDay, asked), readForm(untilDay, asked)]
  const actor = readActor(asked.by)
  // Asked for one record, or for the house, nothing is too much.
  const isWhole = asked.own_work === 'shown' || actor !== undefined || record !== undefined
  const wanted: LinesWanted = {
    actor,
    tables: asked.what ? tablesNamed(app, asked.what) : undefined,
    ...{ from: from.ok ? from.value.from : undefined, until: until.ok ? until.value.until : undefined },
    before: asked.before,
    rows: record?.rows,
    ownWorkOnlyOf: isWhole ? undefined : tablesOfRecords(app),
  }
  const nothing = wanted.tables?.length === 0
  const found = nothing ? { changes: [], next: undefined, leftOut: 0 } : await listChanges(app.db, wanted)
  return {
    ...{ asked, workers, next: found.next, leftOut: found.leftOut },
    wrong: [...(from.ok ? [] : from.wrong), ...(until.ok ? [] : until.wrong)],
    record: record?.record,
    changes: await tellChanges(app, found.changes, viewer, linesInList),
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

/** What stands there is public: that a text went out at its hour is told, whoever did it. */
function tablesOfRecords({ records }: App): string[] {
  return records.flatMap(({ table, parts = {} }) => [table, ...Object.keys(parts)])
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
