import type { Kysely } from 'kysely'
import { systemClock } from '#platform/clock.ts'
import type { Database, Tx } from '#platform/database.ts'
import { openDoor } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import { openEngine } from '#platform/open-engine.ts'
import { renewEntries } from '#platform/search/entries.ts'
import { type DemoWords, demoWords } from './demo-words.ts'
import { records } from './seed.ts'

const waiting = 24
const seconds = 8
const inOneCommit = 32

/** Reports through the door, as fast as they are confirmed; then the same rows and search entries without a journal. */
export async function measureWrites(folder: string, url: string | undefined, pack: string) {
  const engine = await openEngine({ url, folder })
  const words = demoWords(pack, Date.now() % 1e9)
  const door = openDoor(engine, systemClock, records)
  const through = () => door.change('public', 'bench', (tx: Tx) => tx.create('news', report(words)))
  await timed(through, 1.5)
  const withJournal = await timed(through, seconds)
  const queue: Array<() => void> = []
  let isWriting = false
  const write = async () => {
    isWriting = true
    while (queue.length > 0) {
      const some = queue.splice(0, inOneCommit)
      await engine.write.transaction().execute(async (db) => {
        for (const _ of some) await writeOne(db, engine, words)
      })
      for (const keep of some) keep()
    }
    isWriting = false
  }
  const beside = () =>
    new Promise<void>((keep) => {
      queue.push(keep)
      if (!isWriting) queueMicrotask(() => isWriting || write())
    })
  const withoutJournal = await timed(beside, seconds)
  await engine.close()
  return { withJournal, withoutJournal }
}

async function writeOne(db: Kysely<Database>, engine: Engine, words: DemoWords): Promise<void> {
  const row = await db.insertInto('news').values(report(words)).returningAll().executeTakeFirstOrThrow()
  await renewEntries(db, engine, records, [{ table: 'news', row: { ...row } }])
}

let number = Date.now()

/** As long as what somebody reports about a broken pump. */
function report(words: DemoWords) {
  const [title, lead] = [words.sentence(6), words.sentence(25)]
  number += 1
  return {
    ...{ slug: `bench-${number}`, published_on: '2026-11-26', closed_at: null, body_ka: '', body_en: '' },
    ...{ title_ka: title.ka, title_en: '', lead_ka: lead.ka, lead_en: '' },
  }
}

async function timed(work: () => Promise<unknown>, length: number) {
  const took: number[] = []
  const until = performance.now() + length * 1000
  const begun = performance.now()
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
  took.sort((one, other) => one - other)
  return {
    rate: took.length / ((performance.now() - begun) / 1000),
    p99: took[Math.floor(took.length * 0.99)] ?? 0,
  }
}
