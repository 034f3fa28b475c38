import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { later, type Moment } from '../clock.ts'
import type { ObjectStore } from '../stores/store.ts'
import type { Sweeper } from '../stores/sweeper.ts'
import type { Brought } from './brought.ts'
import { isKept, nameOf } from './names.ts'

/** What the rows say of content: those that stand ask for some of it, those that are closed once did, until when. */
export type Asking = (hashes: string[]) => Promise<{ standing: Set<string>; closed: Map<string, Moment> }>

interface Places {
  /** Where content arrives. */
  incoming: string
  store: ObjectStore
  /** Who may sweep a store on another machine, which other houses may have been given. */
  sweeper: Sweeper | undefined
  brought: Brought
  folder: string
}

const onItsWay = '-PT1H'

/** How many hashes are asked about at a time. */
const atOnce = 100

/** The names of content of which the house knows nothing, a line each. */
const unknownIn = (folder: string) => join(folder, 'unknown.txt')

/** Removes what is left over of what this house has brought, and answers how much that was. */
export async function sweep(places: Places, now: Moment, asked: Asking): Promise<number> {
  const before = Temporal.Instant.from(later(now, onItsWay)).epochMilliseconds
  const arrived = await sweepIncoming(places.incoming, before)
  if ((await places.sweeper?.isOurs(now)) === false) return arrived
  const { removed, unknown } = await sweepStore(places, before, asked)
  if (unknown.length > 0) await writeFile(unknownIn(places.folder), `${unknown.join('\n')}\n`, { mode: 0o600 })
  else await rm(unknownIn(places.folder), { force: true })
  return arrived + removed
}

/** How much content of which the house knows nothing lay there when it was last swept. */
export async function countUnknown(folder: string): Promise<number> {
  const names = await readFile(unknownIn(folder), 'utf8').catch((error) => {
    if (Object(error).code === 'ENOENT') return ''
    throw error
  })
  return names.split('\n').filter(Boolean).length
}

/** What was left on its way by a process that ended. */
async function sweepIncoming(incoming: string, before: number): Promise<number> {
  let removed = 0
  for (const name of await readdir(incoming)) {
    // Another process may sweep as well.
    const found = await stat(join(incoming, name)).catch(() => undefined)
    if (!found || found.mtimeMs >= before) continue
    await rm(join(incoming, name), { force: true })
    removed += 1
  }
  return removed
}

async function sweepStore({ store, brought }: Places, before: number, asked: Asking) {
  const ours = await brought.list()
  const unknown: string[] = []
  let removed = 0
  const settle = async ({ hash, changedAt }: Content, { standing, closed }: Awaited<ReturnType<Asking>>) => {
    // From here on its row tells of it.
    if (standing.has(hash)) return ours.has(hash) ? brought.forget(hash, before) : undefined
    // What came after its row was closed came for another one.
    const isClosed = changedAt <= inMilliseconds(closed.get(hash))
    if (!isClosed && !ours.has(hash)) return void unknown.push(nameOf(hash))
    if (await brought.remove(hash, before, () => store.remove(nameOf(hash)))) removed += 1
  }
  for await (const old of oldContent(store, before)) {
    const said = await asked(old.map(({ hash }) => hash))
    for (const one of old) await settle(one, said)
  }
  return { removed, unknown }
}

interface Content {
  hash: string
  /** In milliseconds. */
  changedAt: number
}

function inMilliseconds(moment: Moment | undefined): number {
  return moment === undefined ? Number.NEGATIVE_INFINITY : Temporal.Instant.from(moment).epochMilliseconds
}

/** Content that came before a moment, some at a time. */
async function* oldContent(store: ObjectStore, before: number): AsyncGenerator<Content[]> {
  let some: Content[] = []
  for await (const { name, changedAt } of store.list('')) {
    if (!isKept.test(name) || changedAt >= before) continue
    some.push({ hash: name.slice(3), changedAt })
    if (some.length < atOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
