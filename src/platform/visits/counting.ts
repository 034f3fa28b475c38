import type { IncomingHttpHeaders } from 'node:http'
import { setImmediate as immediately } from 'node:timers/promises'
import { type Clock, type Day, dayOf } from '../clock.ts'
import type { Engine } from '../engine.ts'
import { inAddress } from '../language.ts'
import { languages } from '../messages.ts'

/** Counts how often pages are read. It keeps numbers, and nothing by which anybody could be told from anybody else. */
export interface Visits {
  /** A page was answered to somebody who is no worker. */
  note(url: string, headers: IncomingHttpHeaders): void
  /** Writes down what was counted since the last time. */
  keep(): Promise<void>
  /** Drops the counts of addresses right below this one, without language, whose last part nobody knows any more. */
  forgetUnknown(above: string, isKnown: (last: string) => Promise<boolean>): Promise<void>
}

/** More different pages and sites in a minute are somebody trying addresses, not reading. */
const mostKinds = 5000
const longestPath = 300

// Programs that say what they are. Whoever hides is counted.
const programs =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|headless|monitor/i

/** Opens the counter of one process. Counts of many processes add up in the same rows. */
export function openVisits(engine: Pick<Engine, 'write'>, clock: Clock, ownHost: () => string): Visits {
  const today = daily(clock)
  /** Path and site of what was read in this turn of the event loop; its day is asked for once. */
  let read: string[] = []
  let counts = new Map<string, number>()
  const count = () => {
    const day = today()
    for (const place of read) {
      const key = `${day} ${place}`
      const known = counts.get(key)
      if (known !== undefined || counts.size < mostKinds) counts.set(key, (known ?? 0) + 1)
    }
    read = []
  }
  return {
    note(url, headers) {
      const path = pathIn(url)
      if (!isReading(path, headers)) return
      if (read.length === 0) setImmediate(count)
      read.push(`${path} ${headers.referer ? siteIn(headers.referer, ownHost()) : ''}`)
    },
    async keep() {
      count()
      const counted = counts
      counts = new Map()
      for (const some of inPieces([...counted].map(rowOf), 200)) await addUp(engine, some)
    },
    async forgetUnknown(above, isKnown) {
      for (const beginning of languages.map((language) => `${inAddress(language, above)}/`))
        for await (const path of pathsBelow(engine, beginning)) {
          const last = path.slice(beginning.length)
          if (last.includes('/') || (await isKnown(last))) continue
          await engine.write.deleteFrom('visit').where('path', '=', path).execute()
        }
    },
  }
}

/** The day in Georgia, worked out once an hour: days begin on the hour, and this is asked again and again. */
function daily(clock: Clock): () => Day {
  let known = { hour: '', day: '' }
  return () => {
    const now = clock.now()
    const hour = now.slice(0, 13)
    if (known.hour !== hour) known = { hour, day: dayOf(now) }
    return known.day
  }
}

interface Counted {
  day: Day
  path: string
  site: string
  views: number
}

function rowOf([key, views]: [string, number]): Counted {
  const [day = '', path = '', site = ''] = key.split(' ')
  return { day, path, site, views }
}

/** By the machine about itself, so without a line in the journal. */
async function addUp({ write }: Pick<Engine, 'write'>, rows: Counted[]): Promise<void> {
  await write
    .insertInto('visit')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'path', 'site'])
        .doUpdateSet((row) => ({ views: row('visit.views', '+', row.ref('excluded.views')) })),
    )
    .execute()
}

/** Each address once, found by the index and not among all rows. */
async function* pathsBelow({ write }: Pick<Engine, 'write'>, beginning: string): AsyncGenerator<string> {
  for (let last = beginning; ; ) {
    const next = await write
      .selectFrom('visit')
      .select('path')
      .where('path', '>', last)
      .where('path', 'like', `${beginning}%`)
      .orderBy('path')
      .limit(1)
      .executeTakeFirst()
    if (!next) return
    yield next.path
    last = next.path
    await immediately()
  }
}

/** Pages for people have no dot in their addresses. */
function isReading(path: string, headers: IncomingHttpHeaders): boolean {
  if (path.length > longestPath || path.includes('.') || path.includes(' ')) return false
  if (headers['sec-purpose'] || headers.purpose === 'prefetch') return false
  return !programs.test(headers['user-agent'] ?? 'bot')
}

function pathIn(url: string): string {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

/** The host that led here, without what else stands in the address: that may say who it was. */
function siteIn(referer: string, own: string): string {
  const host = URL.parse(referer)?.host.replace(/^(www|m|l|lm)\./, '')
  return host && host !== own.replace(/^www\./, '') && /^[a-z0-9.:-]{1,100}$/.test(host) ? host : ''
}

function* inPieces<T>(list: T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
