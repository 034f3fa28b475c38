import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { createDatabase } from '../../../test/databases.ts'
import { everything } from '../../../test/everything.ts'
import { formOn } from '../../../test/form-on.ts'
import { type Answer, type Fields, type TestHouse, testHouse, type Visitor } from '../../../test/house.ts'
import { fieldsOf } from '../../../test/post-form.ts'
import { steps } from '../../migrations/index.ts'
import { checkArchive } from '../../platform/archive/read.ts'
import { restoreArchive } from '../../platform/archive/restore.ts'
import { openFileStore } from '../../platform/files/store.ts'
import { openEngine } from '../../platform/open-engine.ts'

const base = '/staff/personal-data'
const nino = { name: 'ნინო ქვარცხავა' }
const why = { reason: 'asked-by-the-person', what: 'forget' }
const traces = [/ქვარცხავა/, /kvartskhava/i]

const placesOn = ({ text }: Answer) =>
  (text.match(/<input[^>]*name="place"[^>]*>/g) ?? []).map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? '')

async function write(writer: Visitor, page: string, changes: Fields): Promise<void> {
  const fields = fieldsOf((await writer.get(page)).text)
  const { status } = await writer.post(page, { ...fields, do: 'publish', ...changes })
  expect(status).toBe(303)
}

async function edit(manager: Visitor, path: string, changes: Fields, reason: string): Promise<void> {
  const { status } = await manager.post(path, { ...formOn((await manager.get(path)).text), ...changes, why: reason })
  expect(status).toBe(303)
}

/** The control of the line in which she is named. */
async function lineOf(manager: Visitor, project: string): Promise<string> {
  const form = formOn((await manager.get(project)).text)
  return Object.keys(form).find((name) => form[name]?.includes('კმაყოფილია')) ?? ''
}

/** A story and a project that named her, in title, text, draft, line, reason and address, and a page in the menu. */
async function namedAndMended() {
  const house = await testHouse()
  const workers = house.worker('write-news', 'write-pages', 'manage-projects', 'handle-personal-data')
  const journal = house.worker('read-journal', 'undo-changes')
  const { location: story } = await workers.post('/staff/news', { title_ka: 'მადლობა ნინო ქვარცხავას' })
  await write(workers, story, { lead_ka: 'ამბავი', body_ka: 'ნინო ქვარცხავამ ჭა გათხარა.' })
  const { location: page } = await workers.post('/staff/pages', { title_ka: 'ნინო ქვარცხავა' })
  await write(workers, page, { lead_ka: 'გვერდი', body_ka: 'ვინ არის ვინ.', in_footer: 'on' })

  const { id } = await house.house.engine.read
    .selectFrom('project')
    .select('id')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const project = `/staff/records/project/${id}`
  const named = { goal_ka: 'ნინო ქვარცხავას სახლი', 'results-new1-text_ka': 'ნინო ქვარცხავა კმაყოფილია' }
  await edit(
    workers,
    project,
    { ...named, goal_en: 'For Nino Kvartskhava', 'goal_en-draft': 'on' },
    'ნინო ქვარცხავამ მთხოვა',
  )
  const line = (await lineOf(workers, project)).replace('text_ka', 'text_en')
  const draft = { [line]: 'Nino Kvartskhava is glad', [`${line}-draft`]: 'on' }
  await edit(workers, project, draft, 'თარგმანი')
  return { house, workers, journal, story, page, project }
}

async function mend({ workers, story, page, project }: Awaited<ReturnType<typeof namedAndMended>>): Promise<void> {
  await write(workers, story, { title_ka: 'მადლობა მეზობელს', slug: 'madloba', body_ka: 'მეზობელმა ჭა გათხარა.' })
  await write(workers, page, { title_ka: 'ჩვენი ხალხი', slug: 'khalkhi', in_footer: 'on' })
  const line = await lineOf(workers, project)
  await edit(
    workers,
    project,
    { goal_ka: 'მეზობლის სახლი', goal_en: 'A house', [line.replace('text_ka', 'gone')]: 'on' },
    'გასწორდა',
  )
}

async function holds(house: TestHouse): Promise<string[]> {
  const all = (await everything(house.house.engine)).split('\n')
  return all.filter((table) => traces.some((trace) => trace.test(table))).map((table) => table.split(':')[0] ?? '')
}

const isWhole = async (house: TestHouse) => (await verifyHouse(house.house.engine, undefined)).isWhole

describe('what texts of the association said before', () => {
  it('is erased for good where it stands no more: in the journal, in versions, in drafts and in addresses', async () => {
    const named = await namedAndMended()
    const { house, workers, journal, story, page, project } = named
    const all = [story, page, project]
    const sought = await workers.post(`${base}/search`, nino)
    expect(placesOn(sought).sort()).toEqual([...all].sort())

    const early = await workers.post(`${base}/served`, { ...nino, ...why, place: all })
    expect([early.status, early.text.includes('„მადლობა ნინო ქვარცხავას“: ეს სიტყვები ჯერ ისევ წერია')]).toEqual([
      422,
      true,
    ])
    await mend(named)
    expect((await workers.post(`${base}/served`, { ...nino, ...why })).status).toBe(422)
    const stranger = await house.worker('handle-personal-data').post(`${base}/served`, { ...nino, ...why, place: all })
    expect([stranger.status, stranger.text.includes('ძველ სიტყვებს შლის, ვინც ამ ტექსტს ასწორებს')]).toEqual([
      422,
      true,
    ])
    expect(await holds(house)).toEqual(
      expect.arrayContaining(['journal', 'written_version', 'written_redirect', 'project_text']),
    )

    const again = await workers.post(`${base}/search`, nino)
    expect(placesOn(again).sort()).toEqual([...all].sort())
    expect(again.text).toContain('მხოლოდ ძველ სიტყვებშია')
    const address = await house.get('/news/madloba-nino-kvartskhavas')
    expect([address.status, address.location]).toEqual([301, '/news/madloba'])
    const { visits } = house.house.app
    for (const slug of ['madloba-nino-kvartskhavas', 'madloba'])
      visits.note(`/news/${slug}`, { 'user-agent': 'Firefox' })
    const gone = await workers.post(`${base}/served`, { ...nino, ...why, place: all })
    expect([gone.status, gone.location]).toEqual([303, `${base}?forgotten=3`])

    expect(await holds(house)).toEqual([])
    expect(await isWhole(house)).toBe(true)
    // What a process has counted and not yet written down comes later.
    await visits.keep()
    expect(await holds(house)).toEqual(['visit'])
    await house.house.app.jobs.find(({ kind }) => kind === 'news-left-addresses')?.work(house.house.app, {})
    expect(await holds(house)).toEqual([])
    expect(await house.house.engine.read.selectFrom('visit').select('path').execute()).toEqual([
      { path: '/news/madloba' },
    ])
    const after = await workers.post(`${base}/search`, nino)
    expect([placesOn(after), after.text.includes('არაფერი მოიძებნა')]).toEqual([[], true])
    expect((await workers.get(base)).text).toContain('წაიშალა ტექსტის ძველი სიტყვები')
    expect((await house.get('/news/madloba')).text).toContain('მეზობელმა ჭა გათხარა')
    expect((await house.get('/news/madloba-nino-kvartskhavas')).status).toBe(404)
    expect((await house.get('/')).text).toContain('ჩვენი ხალხი')

    expect((await workers.get(`${project}/history`)).text).toContain('შიგთავსი წაშლილია ადამიანის მოთხოვნით')
    const versions = await workers.get(`${story}/versions`)
    expect(versions.text).toContain('ამ ვარიანტის შიგთავსი წაშლილია')
    const { id: number } = await house.house.engine.read
      .selectFrom('written_version')
      .select('id')
      .where('content_secret', '=', '')
      .executeTakeFirstOrThrow()
    expect(versions.text).not.toContain(`versions/${number}"`)
    for (const refused of [
      await workers.get(`${story}/versions/${number}`),
      await workers.post(`${story}/versions/${number}/restoring`, {}),
    ])
      expect([refused.status >= 400, refused.text.includes('დაბრუნება აღარ შეიძლება')]).toEqual([true, true])

    const lines = await house.house.engine.read.selectFrom('journal').select(['id', 'action', 'content']).execute()
    const emptied = lines.find(({ content }) => content === null)
    const forgotten = lines.find(({ action }) => action === 'forget')
    for (const [line, words] of [
      [emptied, 'შიგთავსი წაშლილია ადამიანის მოთხოვნით'],
      [forgotten, 'რაც აქ მანამდე ეწერა, სამუდამოდ წაიშალა'],
    ] as const) {
      expect((await journal.get(`/staff/journal/${line?.id}`)).text).toContain(words)
      const undone = await journal.post(`/staff/journal/${line?.id}/undoing`, { why: 'დავაბრუნოთ' })
      expect([undone.status >= 400, undone.text.includes('გაუქმება აქედან არ შეიძლება')]).toEqual([true, true])
    }
  })

  it('leaves a journal in which what somebody changes by hand is found as before, also in a restored copy', async () => {
    const named = await namedAndMended()
    const { house, workers, story, page, project } = named
    await mend(named)
    await workers.post(`${base}/served`, { ...nino, ...why, place: [story, page, project] })
    const folder = mkdtempSync(join(tmpdir(), 'temi-forgotten-'))
    const path = join(folder, 'temi.tar.gz')
    await house.house.app.archive(path)
    const server = inject('templates').postgres
    const engine = await openEngine({
      url: server && (await createDatabase(server, `forgotten_${Date.now()}`)),
      folder,
    })
    onTestFinished(async () => {
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const files = openFileStore(join(folder, 'files'))
    const archive = { path, key: undefined }
    const about = await checkArchive(archive)
    await restoreArchive({ archive, about, engine, files, steps, clock: house.clock, dataFolder: folder })
    expect((await everything(engine)).search(/ქვარცხავა|kvartskhava/i)).toBe(-1)
    expect((await verifyHouse(engine, undefined)).isWhole).toBe(true)

    const { write: db } = engine
    const id = Number(story.split('/').at(-1))
    await db.updateTable('news').set({ lead_en: 'by hand' }).where('id', '=', id).execute()
    const changed = await verifyHouse(engine, undefined)
    expect(changed.sentences.en.join()).toContain(`news ${id} holds something else in lead_en`)
    await db.updateTable('news').set({ lead_en: '' }).where('id', '=', id).execute()
    expect((await verifyHouse(engine, undefined)).isWhole).toBe(true)
    await sql`update journal set content = null, salt = null where action = 'forget' and table_name = 'news'`.execute(
      db,
    )
    expect((await verifyHouse(engine, undefined)).sentences.en[0]).toContain('no erasure says so')
  })

  it('goes with the whole text once that was taken away for so long that nothing brings it back', async () => {
    const named = await namedAndMended()
    const { house, workers, story, page, project } = named
    await mend(named)
    await write(workers, story, { body_ka: 'ნინო ქვარცხავამ ჭა გათხარა.' })
    expect((await workers.post(`${story}/closing`, { why: 'ნინო ქვარცხავამ გვთხოვა' })).status).toBe(303)
    const place = [story, page, project]
    const early = await workers.post(`${base}/served`, { ...nino, ...why, place })
    expect([early.status, early.text.includes('წაშლილია, მაგრამ ჯერ კიდევ შეიძლება დაბრუნდეს')]).toEqual([422, true])
    house.clock.advance('P31D')
    const later = house.worker('write-news', 'write-pages', 'manage-projects', 'handle-personal-data')
    expect((await later.post(`${base}/served`, { ...nino, ...why, place })).status).toBe(303)
    expect(await holds(house)).toEqual([])
    expect(await isWhole(house)).toBe(true)
    for (const path of ['/staff/news?state=deleted', story]) expect((await later.get(path)).status).toBe(200)
  })

  it('goes alone where a person has looked, and what the text says now is about somebody else', async () => {
    const house = await testHouse()
    const workers = house.worker('write-news', 'handle-personal-data')
    const { location: story } = await workers.post('/staff/news', { title_ka: 'ნინო ბერიძე და გია ქვარცხავა' })
    await write(workers, story, { lead_ka: 'ამბავი', body_ka: 'ნინო ქვარცხავამ ჭა გათხარა.' })
    await write(workers, story, { body_ka: 'ჭა გაითხარა.' })
    const asked = { ...nino, ...why, place: story }
    const refused = await workers.post(`${base}/served`, asked)
    expect([refused.status, refused.text.includes('name="stays"')]).toEqual([422, true])
    expect((await workers.post(`${base}/served`, { ...asked, stays: 'on' })).status).toBe(303)
    const all = await everything(house.house.engine)
    expect([all.includes('ნინო ქვარცხავამ'), all.includes('ნინო ბერიძე და გია ქვარცხავა')]).toEqual([false, true])
    expect(await isWhole(house)).toBe(true)
  })

  it('never reaches the disk where it is written and forgotten in one change, and is not undone', async () => {
    const house = await testHouse()
    await house.change(async (tx) => {
      const texts = tx.selectFrom('about_text').selectAll().orderBy('id')
      const was = await texts.executeTakeFirstOrThrow()
      await tx.amend('about_text', was, { text_ka: 'ნინო ქვარცხავა' }, 'ნინო ქვარცხავამ მთხოვა')
      const named = await texts.executeTakeFirstOrThrow()
      await tx.amend('about_text', named, { text_ka: was.text_ka })
      await tx.forget({ table: 'about_text', row: was }, 'should-never-have-been-kept')
    })
    expect([await holds(house), await isWhole(house)]).toEqual([[], true])
    await house.change(async (tx) => {
      const row = await tx.selectFrom('about_text').selectAll().orderBy('id').executeTakeFirstOrThrow()
      await tx.forget({ table: 'about_text', row }, 'should-never-have-been-kept')
    })
    const { line } = await house.house.engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
    const journal = house.worker('read-journal', 'undo-changes')
    expect((await journal.get(`/staff/journal/${line}`)).text).toContain('გაუქმება აქედან არ შეიძლება')
  })

  it('is found in texts that begin as the house itself stores documents and versions', async () => {
    const house = await testHouse()
    const workers = house.worker('write-news', 'handle-personal-data', 'read-journal')
    const begun = '{"type":"doc"'
    const inside = '"content":[{"type":"paragraph","content":[{"type":"text","text":"ჭა"}]}]'
    const titles = [
      ...[`${begun} ნინო ქვარცხავა`, `${begun},"content":5,"by":"ნინო ქვარცხავა"}`, '{"a":{"b":["ნინო ქვარცხავა"]}}'],
      ...[`${begun},${inside},"by":"ნინო ქვარცხავა"}`, '{"ნინო ქვარცხავა":1}', '{"by":"ნინო ქვარცხავა"}'],
    ]
    const stories: string[] = []
    for (const title_ka of titles) stories.push((await workers.post('/staff/news', { title_ka })).location)
    const found = await workers.post(`${base}/search`, nino)
    expect([found.status, placesOn(found).sort()]).toEqual([200, stories.toSorted()])
    const { line } = await house.house.engine.read.selectFrom('journal_head').select('line').executeTakeFirstOrThrow()
    for (let at = line; at > line - 2 * titles.length; at -= 1)
      expect([at, (await workers.get(`/staff/journal/${at}`)).status]).toEqual([at, 200])
  })
})
