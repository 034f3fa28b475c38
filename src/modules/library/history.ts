import { workerNames } from '#modules/workers/index.ts'
import type { Db } from '#platform/database.ts'
import { listChanges } from '#platform/journal/read.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** So many of the newest changes are told. */
const told = 10

/** One change of a picture: who made it, when and why. */
export interface Happened {
  id: number
  at: string
  /** A worker, the house, or a visitor. */
  by: Bilingual
  what: 'create' | 'amend' | 'close' | 'reopen' | 'forget'
  why: string
}

/** The newest changes of a picture. */
export async function historyOf(db: Db, id: number): Promise<Happened[]> {
  const { changes } = await listChanges(db, { rows: [{ table: 'media_item', rows: [id] }] })
  const workers = await workerNames(db)
  const whoIs = (actor: string) => {
    const [, number] = /^worker:(\d+)$/.exec(actor) ?? []
    if (number) return workers.of(Number(number))
    return say(messages, (m) => (actor === 'house' ? m.by.house : m.by.public))
  }
  return changes.slice(0, told).map(({ id: line, at, actor, lines }) => {
    const last = lines[0]
    const what = whatIs(last)
    // Only a closing has a reason somebody wrote.
    return { id: line, at, by: whoIs(actor), what, why: what === 'close' ? (last?.content?.why ?? '') : '' }
  })
}

type Line = Awaited<ReturnType<typeof listChanges>>['changes'][number]['lines'][number]

function whatIs(line: Line | undefined): Happened['what'] {
  if (line?.action === 'create' || line?.action === 'close' || line?.action === 'forget') return line.action
  return line?.content?.changes.closed_at?.[1] === null ? 'reopen' : 'amend'
}
