import { describe, expect, it } from 'vitest'
import { verifyHouse } from '../../../src/house/verifying/verify.ts'
import { testHouse } from '../../../test/house.ts'

const base = '/staff/personal-data'
const asked = { wish: 'erase', channel: 'phone', person: 'ნინო ქვარცხავა, 599 12 34 56', words: 'წაშალეთ ჩემი წერილი' }

describe('a request of a person', () => {
  it('has the days of the law from the day after, without days off, and the page of today tells when it is over', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const officer = house.worker('handle-personal-data')
    expect((await house.worker('administer-house').get(`${base}/cases`)).status).toBe(404)
    expect((await officer.post(`${base}/cases/new`, asked)).location).toBe(`${base}/cases/1`)
    expect((await officer.get(`${base}/cases/1`)).text).toContain('15 დეკემბერი, 2026')
    const today = (await officer.get('/staff')).text
    expect(today).toContain('უახლოესი ვადა: 2026 წლის 15 დეკემბერი.')
    for (const word of ['სწრაფად', '/staff/records']) expect(today).not.toContain(word)
    await officer.post(`${base}/cases/1/longer`, {})
    expect((await officer.post(`${base}/cases/1/longer`, {})).status).toBe(409)
    expect((await officer.get(`${base}/cases/1`)).text).toContain('29 დეკემბერი, 2026')
    house.clock.advance('P29D')
    const later = house.worker('handle-personal-data')
    expect((await later.get('/staff')).text).toContain('მოთხოვნა, რომლის ვადა გავიდა')
    await later.post(`${base}/cases/1/end`, { state: 'done', outcome: 'წავშალეთ' })
    expect((await later.get('/staff')).text).not.toContain('მოთხოვნა, რომლის ვადა გავიდა')
    const lines = await house.house.engine.read.selectFrom('journal').select('content').execute()
    expect(JSON.stringify(lines)).not.toMatch(/ქვარცხავა|წაშალეთ|წავშალეთ/)
  })

  it('is counted by the clock of Georgia, by the rule of its day, and anew when the government declares a day off', async () => {
    // In Georgia it is the 31st already.
    const house = await testHouse({ now: '2026-12-30T20:30:00Z' })
    const officer = house.worker('handle-personal-data')
    await officer.post(`${base}/cases/new`, asked)
    const due = async () => /<dt>ვადა<\/dt>\s*<dd>([^<]+)/.exec((await officer.get(`${base}/cases/1`)).text)?.[1]
    expect(await due()).toBe('18 იანვარი, 2027')
    await officer.post(`${base}/cases/rule`, { amount: '30', unit: 'calendar-day' })
    expect(await due()).toBe('18 იანვარი, 2027')

    const chair = house.worker('settle-association')
    const declared = {
      name_ka: 'მთავრობის დადგენილებით',
      name_en: 'By decree',
      scope: 'everybody',
      why: 'დადგენილება №1',
    }
    const day = { falls_on_year: '2027', falls_on_month: '1', falls_on_day: '18' }
    const wrong = await chair.post('/staff/records/day-off/new', { ...declared, repeats: 'easter', ...day })
    expect([wrong.status, wrong.text.includes('მთავრობის დადგენილებით')]).toEqual([422, true])
    expect(await due()).toBe('18 იანვარი, 2027')
    const bodies = { ...declared, ...day, repeats: 'once', scope: 'administrative-bodies' }
    const added = await chair.post('/staff/records/day-off/new', bodies)
    expect(added.status).toBe(303)
    expect(await due()).toBe('18 იანვარი, 2027')
    await chair.post('/staff/records/day-off/new', { ...declared, ...day, repeats: 'once' })
    // The 19th is Epiphany.
    expect(await due()).toBe('20 იანვარი, 2027')
    const year = await officer.get('/staff/days-off?year=2027')
    expect(year.text.match(/<tr>/g)?.length).toBe(1 + 18 + 2)
    for (const held of ['2 მაისი, 2027', 'კვირა', 'აღდგომა', 'ოჯახის სიწმინდისა', 'მთავრობის დადგენილებით'])
      expect([held, year.text.includes(held)]).toEqual([held, true])
    expect((await verifyHouse(house.house.engine, undefined)).isWhole).toBe(true)
  })
})

describe('an incident', () => {
  it('has 72 hours from when it was noticed, until it is reported', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const officer = house.worker('handle-personal-data')
    const day = { noticed_on_day: '30', noticed_on_month: '11', noticed_on_year: '2026', noticed_time: '13:00' }
    expect(
      (await officer.post(`${base}/incidents/new`, { ...day, noticed_time: '25:00', what: 'დაიკარგა' })).status,
    ).toBe(422)
    const logged = await officer.post(`${base}/incidents/new`, { ...day, what: 'ტელეფონი დაიკარგა', whom: 'გია' })
    expect(logged.location).toBe(`${base}/incidents/1`)
    expect((await officer.get('/staff')).text).toContain('დარჩა 48 საათი')
    house.clock.advance('P3D')
    expect((await officer.get('/staff')).text).toContain('72 საათი გავიდა')
    await officer.post(`${base}/incidents/1/report`, {})
    expect((await officer.get('/staff')).text).not.toContain('ინციდენტი № 1')
    await officer.post(`${base}/incidents/1/back`, {})
    await officer.post(`${base}/incidents/1/end`, { outcome: 'ტელეფონი ვიპოვეთ, დაშიფრული იყო' })
    expect((await officer.get('/staff')).text).not.toContain('ინციდენტი № 1')
    const future = { what: 'ხვალ მოხდება', noticed_on_day: '1', noticed_on_month: '1', noticed_on_year: '2027' }
    expect((await officer.post(`${base}/incidents/new`, future)).status).toBe(422)
  })
})
