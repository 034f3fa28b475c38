import { expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'
import { modules } from '../../modules.ts'
import { setClock } from '../clock.ts'
import type { Tx } from '../database.ts'
import { openDoor } from '../door.ts'
import type { Engine } from '../engine.ts'
import { openEngine } from '../open-engine.ts'
import { forEachWord } from './entry-words.ts'

const records = modules.flatMap((module) => module.records ?? [])

/** Every word of the search and every way to one, without their numbers. */
async function wordsIn({ read }: Engine): Promise<string[]> {
  const terms = await read.selectFrom('search_term').select(['form', 'stem']).execute()
  const spellings = await read.selectFrom('search_spelling').select(['variant', 'stem']).execute()
  return [
    ...terms.map(({ form, stem }) => `${form} ${stem}`),
    ...spellings.map(({ variant, stem }) => `~ ${variant} ${stem}`),
  ].sort()
}

/** Every posting as the entries tell it, and as it stands by itself. */
async function postingsIn({ read }: Engine): Promise<{ told: string[]; kept: string[] }> {
  const told: string[] = []
  for (const { id, words } of await read.selectFrom('search_entry').selectAll().execute())
    forEachWord(words, (term, weight) => told.push(`${id} ${term} ${weight}`))
  const kept = await read.selectFrom('search_posting').selectAll().execute()
  return {
    told: told.sort(),
    kept: kept.map(({ entry_id, term_id, weight }) => `${entry_id} ${term_id} ${weight}`).sort(),
  }
}

const news = (number: number, title: string) => ({
  ...{ slug: `words-${number}`, title_ka: title, title_en: title, lead_ka: '', lead_en: '' },
  ...{ body_ka: '', body_en: '', published_on: '2026-11-30' },
})

async function rename(tx: Tx, id: number, name_ka: string): Promise<void> {
  const was = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  await tx.amend('person', was, { name_ka })
}

it('forgets the name of somebody who was erased, and every name they had before, letter by letter', async () => {
  const { house, change, get } = await testHouse()
  const before = await wordsIn(house.engine)
  const found = async (query: string) => (await get(`/search.json?${new URLSearchParams({ q: query })}`)).text
  const words = { role_ka: '', role_en: '', line_ka: '', line_en: '' }
  const id = await change((tx) =>
    tx.create('person', { ...words, slug: 'somebody', position: 99, name_ka: 'ბადრი ქვარცხავაძე', name_en: 'Badri K' }),
  )
  expect(await found('ქვარცხავაძე')).toContain('person:')
  await change((tx) => rename(tx, id, 'ბადრი წიქორიძესი'))
  const story = await change((tx) => tx.create('news', news(1, 'ქვარცხავაძეს ზიარი') as never))
  await change((tx) => tx.erase({ table: 'person', id }, 'asked-by-the-person'))
  // A word that another record has kept is still found, misspelt too.
  expect(await found('ქვარცხავაძე')).toContain('news:')
  expect(await found('ქვარცხვაძე')).toContain('news:')
  await change(async (tx) => {
    const was = await tx.selectFrom('news').selectAll().where('id', '=', story).executeTakeFirstOrThrow()
    await tx.close('news', was, 'test')
  })
  expect(await wordsIn(house.engine)).toEqual(before)
})

it('never takes a word away from a record that another process is just writing', async () => {
  const test = await testHouse()
  const { engine } = test.house
  const other = await openEngine({ url: test.databaseUrl, folder: test.dataFolder })
  const clock = setClock('2026-12-01T09:00:00Z')
  const [here, there] = [engine, other].map((one) => openDoor(one, clock, records))
  const before = await wordsIn(engine)
  let last = 0
  let open: number | undefined
  let held: string[] | undefined
  const close = (tx: Tx, id: number) =>
    tx
      .selectFrom('news')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
      .then((was) => tx.close('news', was, 'test'))
  for (let round = 0; round < 15; round += 1) {
    const former = open
    last += 1
    const writing = there?.change('house', 'test', (tx) =>
      tx.create('news', news(last, 'ერთადერთი ქვარცხავაძე') as never),
    )
    if (former !== undefined) await here?.change('house', 'test', (tx) => close(tx, former))
    open = await writing
    const lost = await engine.read
      .selectFrom('search_posting')
      .leftJoin('search_term', 'search_term.id', 'search_posting.term_id')
      .select('search_posting.term_id')
      .where('search_term.id', 'is', null)
      .execute()
    expect(lost).toEqual([])
    held ??= await wordsIn(engine)
    expect(await wordsIn(engine)).toEqual(held)
  }
  await here?.change('house', 'test', (tx) => close(tx, open ?? 0))
  expect(await wordsIn(engine)).toEqual(before)
  await other.close()
})

it('keeps the postings of a record that two processes make anew at once as its entry tells them', async () => {
  const test = await testHouse()
  const { engine } = test.house
  const other = await openEngine({ url: test.databaseUrl, folder: test.dataFolder })
  const clock = setClock('2026-12-01T09:00:00Z')
  const doors = [engine, other].map((one) => openDoor(one, clock, records))
  const projectIn = (tx: Tx) => tx.selectFrom('project').selectAll().orderBy('id').executeTakeFirstOrThrow()
  const ages = { age_from: null, age_to: null, communities: null, closed_at: null }
  for (let round = 0; round < 20; round += 1) {
    await Promise.all(
      doors.map((door, at) =>
        door.change('house', 'test', async (tx) => {
          const was = await projectIn(tx)
          const words = `ქვარცხ${'ბგდზლმნრსტ'[round % 10]} ${at}`
          // A column of its own, or a part of its own.
          if (round % 2 === 0) await tx.amend('project', was, at === 0 ? { title_ka: words } : { title_en: words })
          const text = { kind: 'activity', position: 90 + round, text_ka: `${words}ავა`, text_en: '', ...ages } as const
          if (round % 3 !== 1) await tx.create('project_text', { project_id: was.id, ...text })
        }),
      ),
    )
    const { told, kept } = await postingsIn(engine)
    expect(kept).toEqual(told)
  }
  for (const word of ['ქვარცხბ', 'ქვარცხტავა'])
    expect((await test.get(`/search.json?q=${word}`)).text).toContain('project:')
  await other.close()
})
