import { workerNames } from '#modules/workers/index.ts'
import type { App } from '#platform/app.ts'
import type { CellField, Editable } from '#platform/editable.ts'
import type { Rejected } from '#platform/forms.ts'
import type { Brought } from './actions.ts'
import { historyOf } from './history.ts'
import { asRow, listOptions, type Opened, type Option, openRecord, saidAbout } from './queries.ts'

/** What the form of a record shows besides the record. */
export async function aroundRecord(app: App, editable: Editable, number: number) {
  const opened = await openRecord(app.db, editable, number)
  const said = await saidAbout(app.db, editable)
  const options = await optionsFor(app, editable)
  return { editable, opened, said, options, seenAt: seenAt(editable, opened) }
}

function seenAt(editable: Editable, { row, closedAt }: Opened): string | undefined {
  if (closedAt !== null) return undefined
  if (editable.seenAt) return editable.seenAt(asRow(row))
  return editable.record?.url({ number: row.id, slug: String(row.slug ?? row.id) })
}

/** The records that may be chosen in a form, by their kind. */
export async function optionsFor(app: App, editable: Editable): Promise<Map<string, Option[]>> {
  const wanted = editable.fields
    .flatMap((field): readonly CellField[] => (field.type === 'lines' ? field.fields : [field]))
    .flatMap((field) => (field.type === 'record' ? field.of : []))
  const options = new Map<string, Option[]>()
  for (const kind of new Set(wanted)) {
    const other = app.editables.find((one) => one.kind === kind)
    if (!other) throw new Error(`${editable.kind} names ${kind}, which nobody edits`)
    options.set(kind, await listOptions(app.db, other))
  }
  return options
}

/** What was typed, to be shown again with what is wrong in it. */
export function rejectedBy({ typed, why }: Brought, wrong: string[]): Rejected {
  return { ok: false, sent: { ...typed, why }, wrong: wrong as Rejected['wrong'] }
}

export async function historyPage(app: App, editable: Editable, number: number, before: number | undefined) {
  const opened = await openRecord(app.db, editable, number)
  const { entries, next } = await historyOf(app.db, editable, number, before)
  return { editable, opened, entries, next, names: await workerNames(app.db), options: await optionsFor(app, editable) }
}
