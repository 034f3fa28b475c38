import type { Row, Tx } from '#platform/database.ts'
import { type Amended, type Edited, type Line, settleLines } from '#platform/editable.ts'
import { listItems } from './queries.ts'
import type { ServiceItemKind } from './tables.ts'

/** A worker has changed what is written about a service. */
export async function amendService(
  tx: Tx,
  was: Row<'service'>,
  { columns, lines }: Amended<'service'>,
  why: string,
): Promise<void> {
  await tx.amend('service', was, columns, why)
  await settleItems(tx, was.id, lines, why)
}

/** A worker has added a service; it stands at the end of the list. */
export async function addService(tx: Tx, { columns, lines }: Edited<'service'>, slug: string): Promise<number> {
  const last = await tx.selectFrom('service').select('position').orderBy('position', 'desc').executeTakeFirst()
  const id = await tx.create('service', { ...columns, slug, position: (last?.position ?? 0) + 1, closed_at: null })
  await settleItems(tx, id, lines, '')
  return id
}

async function settleItems(tx: Tx, service_id: number, lines: Record<string, Line[]>, why: string): Promise<void> {
  const kinds: Array<[ServiceItemKind, Line[] | undefined]> = [
    ['offer', lines.offers],
    ['equipment', lines.equipment],
  ]
  for (const [kind, given] of kinds) {
    if (!given) continue
    const texts = ({ cells }: Line) => ({ text_ka: String(cells.text_ka ?? ''), text_en: String(cells.text_en ?? '') })
    await settleLines(await listItems(tx, service_id, kind), given, {
      create: (line, position) =>
        tx.create('service_item', { ...texts(line), service_id, kind, position, closed_at: null }),
      amend: (row, line) => tx.amend('service_item', row, texts(line), why),
      close: (row) => tx.close('service_item', row, why),
    })
  }
}
