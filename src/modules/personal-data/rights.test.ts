import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'
import { dueOn } from './cases.ts'

const base = '/staff/personal-data'
const asked = { wish: 'erase', channel: 'phone', person: 'ნინო ქვარცხავა, 599 12 34 56', words: 'წაშალეთ ჩემი წერილი' }

describe('a request of a person', () => {
  it('has no day before somebody says what the law gives; then it has, and the day of today tells when it is over', async () => {
    const house = await testHouse({ now: '2026-12-01T09:00:00Z' })
    const officer = house.worker('handle-personal-data')
    expect((await house.worker('administer-house').get(`${base}/cases`)).status).toBe(404)
    expect((await officer.post(`${base}/cases/new`, asked)).location).toBe(`${base}/cases/1`)
    expect((await officer.get(`${base}/cases/1`)).text).toContain('უცნობია: ვადა ჯერ არ არის ჩაწერილი')
    await officer.post(`${base}/cases/rule`, { amount: '10', unit: 'working-day' })
    expect((await officer.get(`${base}/cases/1`)).text).toContain('15 დეკემბერი, 2026')
    expect((await officer.get('/staff')).text).toContain('უახლოესი ვადა: 2026 წლის 15 დეკემბერი.')
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

  it('counts working days from the day after, and never ends at a weekend', () => {
    expect(dueOn('2026-12-01', { amount: 10, unit: 'working-day' })).toBe('2026-12-15')
    expect(dueOn('2026-12-05', { amount: 1, unit: 'working-day' })).toBe('2026-12-07')
    expect(dueOn('2026-12-02', { amount: 10, unit: 'calendar-day' })).toBe('2026-12-14')
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
    expect((await officer.post(`${base}/incidents/new`, future)).status).toBe(409)
  })
})
