import type { Encodable, Encoding } from '../encoding.ts'
import { type Changed, countChanges } from './changes.ts'

/** What is sent, whole. */
export interface ReadyAnswer {
  headers: string[]
  body: Buffer
}

/** A page as it can be answered again. */
export interface StoredPage extends Encodable {
  key: string
  /** Names and values of its headers, one after the other, without what depends on the encoding. */
  headers: string[]
  /** The whole answer in each encoding somebody has asked for, or in none. */
  ready: Map<Encoding | undefined, ReadyAnswer>
  /** Whether it is being compressed once more, smaller, for all who will ask, or has been. */
  forMany?: 'underway' | 'made'
  etag: string
  tables: ReadonlySet<string>
  bytes: number
  /** When it was last used, counted in uses. */
  lastUse: number
}

/** Pages by their addresses, within so many bytes; those that were used longest ago make room. */
export function openPages(mostBytes: number) {
  const shelf: Shelf = { pages: new Map(), readersOf: new Map(), bytes: 0, mostBytes }
  const { note, ...changes } = countChanges()
  let uses = 0
  return {
    ...changes,
    ...learnParameters(),
    find(key: string): StoredPage | undefined {
      const page = shelf.pages.get(key)
      if (page) {
        uses += 1
        page.lastUse = uses
      }
      return page
    },
    keep(key: string, page: Omit<StoredPage, 'key' | 'lastUse' | 'ready'>): void {
      uses += 1
      const encoded = new Map([...page.encoded].map(([encoding, body]) => [encoding, byItself(body)]))
      put(shelf, { ...page, body: byItself(page.body), encoded, key, ready: new Map(), lastUse: uses })
    },
    /** What became of a page in an encoding, instead of what it had there; answers what is kept of it. */
    keepEncoded(page: StoredPage, encoding: Encoding, made: Buffer): Buffer {
      const body = byItself(made)
      const more = body.length - (page.encoded.get(encoding)?.length ?? 0)
      page.encoded.set(encoding, body)
      grow(shelf, page, more)
      return body
    },
    /** Drops every page that has read what changed. */
    change(changed: Changed): void {
      note(changed)
      drop(shelf, changed)
    },
    size: () => ({ pages: shelf.pages.size, bytes: shelf.bytes }),
  }
}

/** Where the pages stand, and what they take. */
interface Shelf {
  pages: Map<string, StoredPage>
  /** Keys of the pages that have read a table. */
  readersOf: Map<string, Set<string>>
  bytes: number
  mostBytes: number
}

function put(shelf: Shelf, page: StoredPage): void {
  remove(shelf, page.key)
  shelf.pages.set(page.key, page)
  shelf.bytes += page.bytes
  for (const table of page.tables) shelf.readersOf.set(table, (shelf.readersOf.get(table) ?? new Set()).add(page.key))
  makeRoom(shelf)
}

function grow(shelf: Shelf, page: StoredPage, more: number): void {
  if (shelf.pages.get(page.key) !== page) return
  page.bytes += more
  shelf.bytes += more
  makeRoom(shelf)
}

function remove(shelf: Shelf, key: string): void {
  const page = shelf.pages.get(key)
  if (!page) return
  shelf.pages.delete(key)
  shelf.bytes -= page.bytes
  for (const table of page.tables) shelf.readersOf.get(table)?.delete(key)
}

function drop(shelf: Shelf, changed: Changed): void {
  if (changed === 'everything') {
    for (const key of [...shelf.pages.keys()]) remove(shelf, key)
    return
  }
  for (const table of changed) for (const key of [...(shelf.readersOf.get(table) ?? [])]) remove(shelf, key)
}

function makeRoom(shelf: Shelf): void {
  while (shelf.bytes > shelf.mostBytes && shelf.pages.size > 0) remove(shelf, longestUnused(shelf.pages))
}

/** To look through all when there is no room is cheaper than to keep an order with every answer. */
function longestUnused(pages: Shelf['pages']): string {
  let [found, use] = ['', Number.POSITIVE_INFINITY]
  for (const [key, { lastUse }] of pages) if (lastUse < use) [found, use] = [key, lastUse]
  return found
}

/** What Node has cut from its pool would hold the whole of it, several times what is counted. */
function byItself(body: Buffer): Buffer {
  if (body.length === body.buffer.byteLength) return body
  const own = Buffer.allocUnsafeSlow(body.length)
  own.set(body)
  return own
}

// A path is some tens of bytes; whoever asks for very many different ones only has them learned anew.
const mostPaths = 20_000

/** The parameters that count, for each path that was ever answered with a page. */
function learnParameters() {
  const declared = new Map<string, readonly string[]>()
  return {
    /** The parameters that count at a path, as its route declares them. */
    learn(path: string, parameters: readonly string[]): void {
      if (declared.size > mostPaths) declared.clear()
      declared.set(path, parameters)
    },
    parametersOf: (path: string) => declared.get(path),
  }
}

export type Pages = ReturnType<typeof openPages>
