import type { Encodable, Encoding } from '../encoding.ts'

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

/** What changed: names of tables, or everything where nobody can tell. */
export type Changed = Iterable<string> | 'everything'

/** Pages by their addresses, within so many bytes; those that were used longest ago make room. */
export function openPages(mostBytes: number) {
  const pages = new Map<string, StoredPage>()
  const byTable = new Map<string, Set<string>>()
  /** The parameters that count, for each path that was ever answered with a page. */
  const declared = new Map<string, readonly string[]>()
  /** How many changes there were, and which of them was the last for each table. */
  let changes = 0
  let lastOfAll = 0
  const lastOf = new Map<string, number>()
  let bytes = 0
  let uses = 0

  const remove = (key: string) => {
    const page = pages.get(key)
    if (!page) return
    pages.delete(key)
    bytes -= page.bytes
    for (const table of page.tables) byTable.get(table)?.delete(key)
  }
  /** To look through all when there is no room is cheaper than to keep an order with every answer. */
  const longestUnused = () => {
    let [found, use] = ['', Number.POSITIVE_INFINITY]
    for (const [key, { lastUse }] of pages) if (lastUse < use) [found, use] = [key, lastUse]
    return found
  }
  const makeRoom = () => {
    while (bytes > mostBytes && pages.size > 0) remove(longestUnused())
  }
  return {
    find(key: string): StoredPage | undefined {
      const page = pages.get(key)
      if (page) {
        uses += 1
        page.lastUse = uses
      }
      return page
    },
    keep(key: string, page: Omit<StoredPage, 'key' | 'lastUse' | 'ready'>): void {
      remove(key)
      uses += 1
      const encoded = new Map([...page.encoded].map(([encoding, body]) => [encoding, byItself(body)]))
      pages.set(key, { ...page, body: byItself(page.body), encoded, key, ready: new Map(), lastUse: uses })
      bytes += page.bytes
      for (const table of page.tables) byTable.set(table, (byTable.get(table) ?? new Set()).add(key))
      makeRoom()
    },
    /** What became of a page in an encoding, instead of what it had there; answers what is kept of it. */
    keepEncoded(page: StoredPage, encoding: Encoding, made: Buffer): Buffer {
      const body = byItself(made)
      const more = body.length - (page.encoded.get(encoding)?.length ?? 0)
      page.encoded.set(encoding, body)
      if (pages.get(page.key) !== page) return body
      page.bytes += more
      bytes += more
      makeRoom()
      return body
    },
    /** The parameters that count at a path, as its route declares them. */
    learn(path: string, parameters: readonly string[]): void {
      if (declared.size > mostPaths) declared.clear()
      declared.set(path, parameters)
    },
    parametersOf: (path: string) => declared.get(path),
    /** Drops every page that has read what changed. */
    change(changed: Changed): void {
      changes += 1
      if (changed === 'everything') {
        lastOfAll = changes
        for (const key of [...pages.keys()]) remove(key)
        return
      }
      for (const table of changed) {
        lastOf.set(table, changes)
        for (const key of [...(byTable.get(table) ?? [])]) remove(key)
      }
    },
    count: () => changes,
    /** Whether any of the tables has changed since the count stood there. */
    hasChangedSince(count: number, tables: Iterable<string>): boolean {
      if (lastOfAll > count) return true
      for (const table of tables) if ((lastOf.get(table) ?? 0) > count) return true
      return false
    },
    size: () => ({ pages: pages.size, bytes }),
  }
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

export type Pages = ReturnType<typeof openPages>
