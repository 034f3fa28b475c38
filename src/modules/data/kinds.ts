import type { App } from '#platform/app.ts'
import { NotFound } from '#platform/errors.ts'
import { inAddress } from '#platform/language.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Card, ExportColumn, ExportValue, RecordKind } from '#platform/records.ts'
import { messages } from './messages.ts'

/** A kind of record as open data. */
export interface DataKind {
  /** The name of its files. */
  name: string
  title: Bilingual
  record: RecordKind
  /** Those that every kind has, and its own. */
  columns: ExportColumn[]
}

/** What every kind has, before it says anything for itself. */
export const baseColumns: ExportColumn[] = [
  { name: 'id', meaning: say(messages, (m) => m.base.id) },
  { name: 'url', meaning: say(messages, (m) => m.base.url) },
  { name: 'url_en', meaning: say(messages, (m) => m.base.urlEn) },
  { name: 'title_ka', meaning: say(messages, (m) => m.base.titleKa) },
  { name: 'title_en', meaning: say(messages, (m) => m.base.titleEn) },
]

/** Every kind that everybody may see and that has not been kept out. */
export function dataKinds(app: App): DataKind[] {
  return (
    app.records
      .filter((record) => record.seenBy === 'everybody' && record.export !== false)
      .map((record) => {
        const { name, title, columns } = record.export || { name: record.kind, title: record.name, columns: [] }
        return { name, title, record, columns: [...baseColumns, ...columns] }
      })
      // The modules stand lowest first; what people come for is built on top of the others.
      .reverse()
  )
}

export function getDataKind(app: App, name: string): DataKind {
  const kind = dataKinds(app).find((one) => one.name === name)
  if (!kind) throw new NotFound(`data ${name}`)
  return kind
}

const recordsAtOnce = 200

/** The rows of a kind, a page at a time. Between two pages other requests get their turn. */
export async function* rowsOf(app: App, { record }: DataKind): AsyncGenerator<ExportValue[][]> {
  const numbers = await record.published(app.db)
  for (let at = 0; at < numbers.length; at += recordsAtOnce) {
    yield rowsAmong(app, record, numbers.slice(at, at + recordsAtOnce))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function rowsAmong(app: App, record: RecordKind, numbers: number[]): Promise<ExportValue[][]> {
  const cards = new Map((await record.card(app.db, numbers)).map((card) => [card.number, card]))
  const values = record.export ? await record.export.values(app.db, numbers) : new Map<number, ExportValue[]>()
  return numbers.flatMap((number) => {
    const card = cards.get(number)
    // A record may be closed between two pages.
    return card ? [[...baseOf(app, record, card), ...(values.get(number) ?? [])]] : []
  })
}

function baseOf(app: App, record: RecordKind, card: Card): ExportValue[] {
  const path = record.url(card)
  return [card.slug, app.origin() + path, app.origin() + inAddress('en', path), card.title.ka, card.title.en]
}
