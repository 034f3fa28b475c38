import type { Db } from '#platform/database.ts'
import { listChanges } from '#platform/journal/read.ts'

/** So many of the newest changes are told. */
const told = 10

/** One change of a picture: who made it, when and why. */
export interface Happened {
  id: number
  at: string
  /** A worker by name or number, the house, or a visitor. */
  by: string | number
  what: 'create' | 'amend' | 'close' | 'reopen' | 'forget'
  why: string
}

/** The newest changes of a picture. */
export async function historyOf(db: Db, id: number): Promise<Happened[]> {
  const { changes } = await listChanges(db, { rows: [{ table: 'media_item', rows: [id] }] })
  const workers = await db.selectFrom('worker').select(['id', 'name']).execute()
  const nameOf = (actor: string) => {
    const [, number] = /^worker:(\d+)$/.exec(actor) ?? []
    if (!number) return actor
    return workers.find((worker) => worker.id === Number(number))?.name || Number(number)
  }
  return changes.slice(0, told).map(({ id: line, at, actor, lines }) => {
    const last = lines[0]
    const what = whatIs(last)
    // Only a closing has a reason somebody wrote.
    return { id: line, at, by: nameOf(actor), what, why: what === 'close' ? (last?.content?.why ?? '') : '' }
  })
}

type Line = Awaited<ReturnType<typeof listChanges>>['changes'][number]['lines'][number]

function whatIs(line: Line | undefined): Happened['what'] {
  if (line?.action === 'create' || line?.action === 'close' || line?.action === 'forget') return line.action
  return line?.content?.changes.closed_at?.[1] === null ? 'reopen' : 'amend'
}
