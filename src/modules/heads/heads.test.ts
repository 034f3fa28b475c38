import { describe, expect, it } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { addWorker, settleRoles } from '../workers/index.ts'
import { headJob } from './jobs.ts'

async function houseOfFour(): Promise<TestHouse> {
  const house = await testHouse()
  await house.change(async (tx) => {
    const worker = { name: 'ნინო', password_hash: '', language: 'ka' } as const
    await addWorker(tx, { ...worker, email: 'irakli@example.ge' }, ['administer-house'])
    await addWorker(tx, { ...worker, email: 'nino@example.ge' }, [])
    await addWorker(tx, { ...worker, email: 'gia@example.ge', language: 'en' }, [])
    await addWorker(tx, { ...worker, email: 'eka@example.ge' }, ['read-messages'])
  })
  return house
}

function letters({ house }: TestHouse) {
  return house.engine.read.selectFrom('mail').selectAll().orderBy('id').execute()
}

describe('the head of the journal', () => {
  it('goes to those who administer the house while nobody sits on the board', async () => {
    const house = await houseOfFour()
    await headJob.work(house.house.app, {})
    expect((await letters(house)).map(({ recipient }) => recipient)).toEqual(['irakli@example.ge'])
  })

  it('goes to the board once a day, to each in their language, however often the work is done', async () => {
    const house = await houseOfFour()
    const administrator = house.worker('administer-house')
    const auditor = { name_ka: 'რევიზორი', name_en: 'Auditor', may: ['receive-heads'] }
    expect((await administrator.post('/staff/permissions/new', auditor)).status).toBe(303)
    await house.change(async (tx) => {
      const roles = await tx.selectFrom('role').selectAll().orderBy('id').execute()
      const role = (name: string) => roles.filter(({ name_en }) => name_en === name).map(({ id }) => id)
      const workers = await tx.selectFrom('worker').selectAll().execute()
      const numberOf = (email: string) => workers.find((worker) => worker.email === email)?.id ?? 0
      await settleRoles(tx, numberOf('nino@example.ge'), [...role('Chair'), ...role('Auditor')])
      await settleRoles(tx, numberOf('gia@example.ge'), role('Auditor'))
      await settleRoles(tx, numberOf('eka@example.ge'), role('Editor'))
    })
    const page = (await administrator.get('/staff/permissions')).text
    expect(page).toContain('ჟურნალის ბოლო სტრიქონის მიღება</dt>')
    expect(page).toContain('თავმჯდომარე, რევიზორი')
    await headJob.work(house.house.app, {})
    await headJob.work(house.house.app, {})
    const written = await letters(house)
    expect(written.map(({ recipient, language }) => [recipient, language])).toEqual([
      ['nino@example.ge', 'ka'],
      ['gia@example.ge', 'en'],
    ])
    const kept = /[0-9a-f]{64}/.exec(written[0]?.text ?? '')?.[0]
    const { sentences, isWhole } = await verifyHouse(house.house.engine, kept)
    expect([isWhole, sentences.en.join('\n')]).toEqual([true, expect.stringContaining('go on from it')])

    house.clock.advance('P1D')
    await headJob.work(house.house.app, {})
    expect(await letters(house)).toHaveLength(4)
  })

  it('stands in the feeds beside the entries, and does not move them until the next day', async () => {
    const house = await houseOfFour()
    const young = await house.get('/feed.atom')
    expect(young.text).not.toContain('journal-head')
    await headJob.work(house.house.app, {})
    const { line, hash } = await house.house.engine.read.selectFrom('noted_head').selectAll().executeTakeFirstOrThrow()
    const atom = await house.get('/feed.atom')
    expect(atom.text).toContain(`<temi:journal-head xmlns:temi="urn:temi:journal" line="${line}" hash="${hash}"`)
    expect(atom.text.match(/<entry/g)).toHaveLength(young.text.match(/<entry/g)?.length ?? 0)
    const json = JSON.parse((await house.get('/en/feed.json')).text)
    expect(json._temi).toEqual({ journal_head: { line, hash, noted_at: '2026-12-01T09:00:00.000Z' } })

    await house.post('/contact', { body: 'გამარჯობა', phone: '599123456' })
    expect((await house.get('/feed.atom', { 'if-none-match': atom.headers.etag ?? '' })).status).toBe(304)
    house.clock.advance('P1D')
    await headJob.work(house.house.app, {})
    expect((await house.get('/feed.atom', { 'if-none-match': atom.headers.etag ?? '' })).status).toBe(200)
  })
})
