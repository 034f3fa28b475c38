import type { IncomingHttpHeaders } from 'node:http'
import { type Clock, type Day, dayOf } from '../clock.ts'
import type { Engine } from '../engine.ts'

/** Counts how often pages are read. It keeps numbers, and nothing by which anybody could be told from anybody else. */
export interface Visits {
  /** A page was answered to somebody who is no worker. */
  note(url: string, headers: IncomingHttpHeaders): void
  /** Writes down what was counted since the last time. */
  keep(): Promise<void>
}

/** More different pages and sites in a minute are somebody trying addresses, not reading. */
const mostKinds = 5000
const longestPath = 300

// Programs that say what they are. Whoever hides is counted.
const programs =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|curl|wget|python|headless|monitor/i

/** Opens the counter of one process. Counts of many processes add up in the same rows. */
export function openVisits(engine: Pick<Engine, 'write'>, clock: Clock, ownHost: () => string): Visits {
  let counts = new Map<string, number>()
  const today = daily(clock)
  return {
    note(url, headers) {
      if (!isReading(url, headers)) return
      const key = `${today()} ${pathIn(url)} ${siteIn(headers.referer, ownHost())}`
      if (counts.size < mostKinds || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    async keep() {
      const counted = counts
      counts = new Map()
      for (const some of inPieces([...counted].map(rowOf), 200)) await addUp(engine, some)
    },
  }
}

/** The day in Georgia, worked out once an hour: days begin on the hour, and this is asked for every page. */
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

/** Pages for people have no dot in their addresses. */
function isReading(url: string, headers: IncomingHttpHeaders): boolean {
  const path = pathIn(url)
  if (path.length > longestPath || path.includes('.') || path.includes(' ')) return false
  if (headers['sec-purpose'] || headers.purpose === 'prefetch') return false
  return !programs.test(headers['user-agent'] ?? 'bot')
}

function pathIn(url: string): string {
  return url.split('?', 1)[0] ?? url
}

/** The host that led here, without what else stands in the address: that may say who it was. */
function siteIn(referer: string | undefined, own: string): string {
  const host = referer ? URL.parse(referer)?.host.replace(/^(www|m|l|lm)\./, '') : undefined
  return host && host !== own.replace(/^www\./, '') && /^[a-z0-9.:-]{1,100}$/.test(host) ? host : ''
}

function* inPieces<T>(list: T[], size: number): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
