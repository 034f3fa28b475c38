import type { App } from '#platform/app.ts'
import { openStore } from '#platform/stores/open-store.ts'
import { faultOf } from './faults.ts'
import { copiesFolder } from './names.ts'
import type { KeptCopy } from './queries.ts'
import { openSecondPlace } from './second-place.ts'
import type { BackupFault, BackupPlace } from './tables.ts'

/** What was seen of copies that the list calls kept. */
export interface Looked {
  there: KeptCopy[]
  gone: KeptCopy[]
  /** Why nothing could be seen: a place that is away is no proof that a copy is, and all count as there. */
  fault?: BackupFault
}

/** What was seen of the whole list: its copies that are gone, and why the second place could not be seen. */
export interface SeenPlaces {
  gone: KeptCopy[]
  fault: BackupFault | undefined
}

/** Whoever asks for a page does not wait longer for a store, in milliseconds. */
const patience = 2000

/** Which of these copies are still in their place; of a second place that is not set any more nothing is known. */
export async function lookFor(app: App, place: BackupPlace, copies: KeptCopy[]): Promise<Looked> {
  if (copies.length === 0 || (place === 'elsewhere' && app.outside.backupUrl === undefined))
    return { there: copies, gone: [] }
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<Looked>((over) => {
    timer = setTimeout(over, patience, unseen(copies, 'unreachable'))
  })
  const look = seen(app, place, copies).catch((error) => unseen(copies, faultOf(error)))
  return Promise.race([look, tooLong]).finally(() => clearTimeout(timer))
}

/** The same, with one question where the first of them is there. */
export async function lookForFirst(app: App, place: BackupPlace, [first, ...others]: KeptCopy[]): Promise<Looked> {
  if (!first) return { there: [], gone: [] }
  const looked = await lookFor(app, place, [first])
  if (looked.gone.length === 0) return looked
  const rest = await lookFor(app, place, others)
  return { ...rest, gone: [first, ...rest.gone] }
}

/** The same of copies in both places. */
export async function lookInPlaces(app: App, copies: KeptCopy[]): Promise<SeenPlaces> {
  const of = (place: BackupPlace) => copies.filter((copy) => copy.place === place)
  const here = await lookFor(app, 'here', of('here'))
  const elsewhere = await lookFor(app, 'elsewhere', of('elsewhere'))
  return { gone: [...here.gone, ...elsewhere.gone], fault: elsewhere.fault }
}

async function seen(app: App, place: BackupPlace, copies: KeptCopy[]): Promise<Looked> {
  const store = place === 'here' ? openStore(copiesFolder(app)) : await openSecondPlace(app.outside.backupUrl ?? '')
  const isThere = await Promise.all(copies.map(({ name }) => store.has(name)))
  return { there: copies.filter((_, at) => isThere[at]), gone: copies.filter((_, at) => !isThere[at]) }
}

function unseen(copies: KeptCopy[], fault: BackupFault): Looked {
  return { there: copies, gone: [], fault }
}
