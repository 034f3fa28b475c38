import type { Kysely } from 'kysely'
import { systemClock } from '#platform/clock.ts'
import type { Database, Tx } from '#platform/database.ts'
import { openDoor } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import { openEngine } from '#platform/open-engine.ts'
import { renewEntries } from '#platform/search/entries.ts'
import { type DemoWords, demoWords } from './demo-words.ts'
import { records } from './seed.ts'

/** More of them only wait longer: a change takes as long as those before it in the queue. */
const waiting = 8
const seconds = 6
const rounds = 3
const inOneCommit = 32

/** What came of one round: changes a second, milliseconds of waiting, milliseconds of this process's CPU for a change. */
export interface Timed {
  rate: number
  p99: number
  cpu: number
}

/** Reports through the door, as fast as they are confirmed, in turn with the same rows and search entries without a journal. */
export async function measureWrites(folder: string, url: string | undefined, pack: string) {
  const engine = await openEngine({ url, folder })
  const words = demoWords(pack, Date.now() % 1e9)
  const door = openDoor(engine, systemClock, records)
  const through = () => door.change('public', 'bench', (tx: Tx) => tx.create('news', report(words)))
  const beside = sharingCommits((some) =>
    engine.write.transaction().execute((db) => writeWithoutJournal({ db, engine }, some, words)),
  )
  await timed(through, 1.5)
  await timed(beside, 1.5)
  const withJournal: Timed[] = []
  const withoutJournal: Timed[] = []
  for (let round = 0; round < rounds; round += 1) {
    withJournal.push(await timed(through, seconds))
    withoutJournal.push(await timed(beside, seconds))
  }
  await engine.close()
  return { waiting, withJournal, withoutJournal }
}

/** As the door does it: whoever has arrived within a turn of the event loop shares a commit. */
function sharingCommits(write: (some: number) => Promise<void>): () => Promise<void> {
  const queue: Array<() => void> = []
  let isWriting = false
  const pump = async () => {
    while (queue.length > 0) {
      await new Promise((turn) => setImmediate(turn))
      const some = queue.splice(0, inOneCommit)
      await write(some.length)
      for (const keep of some) keep()
    }
    isWriting = false
  }
  return () =>
    new Promise((keep) => {
      queue.push(keep)
      if (isWriting) return
      isWriting = true
      void pump()
    })
}

interface Writing {
  db: Kysely<Database>
  engine: Engine
}

/** Row by row, and their search entries together, as the door has them made. */
async function writeWithoutJournal({ db, engine }: Writing, some: number, words: DemoWords): Promise<void> {
  const touched = []
  for (let index = 0; index < some; index += 1) {
    const row = await db.insertInto('news').values(report(words)).returningAll().executeTakeFirstOrThrow()
    touched.push({ table: 'news', row: { ...row } })
  }
  await renewEntries({ db, engine, records }, touched)
}

let number = Date.now()

/** As long as what somebody reports about a broken pump. */
function report(words: DemoWords) {
  const [title, lead] = [words.sentence(6), words.sentence(25)]
  number += 1
  return {
    ...{ slug: `bench-${number}`, published_on: '2026-11-26', closed_at: null, body_ka: '', body_en: '' },
    ...{ title_ka: title.ka, title_en: '', lead_ka: lead.ka, lead_en: '', state: 'published' as const, revision: 1 },
    ...{ written_title_ka: title.ka, written_title_en: '' },
  }
}

async function timed(work: () => Promise<unknown>, length: number): Promise<Timed> {
  const took: number[] = []
  const until = performance.now() + length * 1000
  const begun = performance.now()
  const before = process.cpuUsage()
  await Promise.all(
    Array.from({ length: waiting }, async () => {
      while (performance.now() < until) {
        const start = performance.now()
        await work()
        took.push(performance.now() - start)
        await new Promise((turn) => setImmediate(turn))
      }
    }),
  )
  const { user, system } = process.cpuUsage(before)
  took.sort((one, other) => one - other)
  return {
    rate: took.length / ((performance.now() - begun) / 1000),
    p99: took[Math.floor(took.length * 0.99)] ?? 0,
    cpu: (user + system) / 1000 / took.length,
  }
}
