import { systemClock } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { listen } from '#platform/listen.ts'
import { openEngine } from '#platform/open-engine.ts'
import { type House, openHouse } from '../../src/house.tsx'
import { publishNews } from '../../src/modules/news/actions.ts'

/** What the test asks of a house in a process of its own. */
export type Order =
  | { kind: 'change'; subject: Subject; text: string }
  /** A fresh rendering: past memory, as the house draws it. */
  | { kind: 'draw'; path: string }
  | { kind: 'leave' }

/** What the test changes: a row whose text stands on many pages, or nothing that any page shows. */
export type Subject = 'association' | 'project' | 'organisation' | 'news' | 'message' | 'job'

/** What `make` is called with. */
export interface ProcessOptions {
  url: string | undefined
  folder: string
  pack: string
}

async function open({ url, folder, pack }: ProcessOptions): Promise<{ house: House; port: number }> {
  const house = await openHouse({
    engine: await openEngine({ url, folder }),
    clock: systemClock,
    assets: { style: '', innerStyle: '', staffStyle: '', script: '', fonts: { ka: [], en: [] } },
    ...{ pack, dataFolder: folder, filesFolder: `${folder}/files`, logLevel: 'error' },
    // The same in both, so that their pages may be compared.
    origin: () => 'http://localhost:8080',
  })
  const port = await listen(house.app, '127.0.0.1', 0, 0)
  return { house, port }
}

const story = {
  ...{ slug: 'meeting', lead_ka: '', lead_en: '', body_ka: 'ბევრნი ვიყავით.', body_en: 'There were many of us.' },
  published_on: '2026-11-20',
}

const changes: Record<Subject, (tx: Tx, text: string) => Promise<unknown>> = {
  association: async (tx, text) => {
    const row = await tx.selectFrom('association').selectAll().executeTakeFirstOrThrow()
    await tx.amend('association', row, { short_name_en: text, short_name_ka: text })
  },
  project: async (tx, text) => {
    const row = await tx.selectFrom('project').selectAll().orderBy('id').executeTakeFirstOrThrow()
    await tx.amend('project', row, { title_en: text, title_ka: text })
  },
  organisation: async (tx, text) => {
    const row = await tx
      .selectFrom('organisation')
      .selectAll()
      .where('slug', '=', 'world-bank')
      .executeTakeFirstOrThrow()
    await tx.amend('organisation', row, { name_en: text, name_ka: text })
  },
  news: async (tx, text) => {
    const row = await tx.selectFrom('news').selectAll().executeTakeFirst()
    if (row) await tx.amend('news', row, { title_en: text, title_ka: text })
    else await publishNews(tx, { ...story, title_en: text, title_ka: text })
  },
  message: async (tx, text) => {
    const row = await tx.selectFrom('message').selectAll().executeTakeFirst()
    if (row) await tx.amend('message', row, { body: text })
  },
  job: async (tx) => tx.job('nothing', {}),
}

async function obey(house: House, order: Order): Promise<string> {
  if (order.kind === 'change') {
    await house.door.change('house', 'test', (tx) => changes[order.subject](tx, order.text))
    return ''
  }
  if (order.kind === 'leave') return house.close().then(() => '')
  return (await house.app.inject({ url: order.path })).body
}

const { house, port } = await open(JSON.parse(process.argv[2] ?? '{}'))
process.on('message', async ({ number, order }: { number: number; order: Order }) => {
  const answer = await obey(house, order)
  process.send?.({ number, answer }, () => order.kind === 'leave' && process.exit(0))
})
process.send?.({ port })
