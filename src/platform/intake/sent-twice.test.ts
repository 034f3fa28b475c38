import { expect, it, onTestFinished } from 'vitest'
import { assets, imereti, origin, type TestHouse, testHouse } from '../../../test/house.ts'
import { openHouse } from '../../house.tsx'
import { openEngine } from '../open-engine.ts'
import { sessionCookie } from '../sessions/sessions.ts'
import { formToken } from '../tokens.ts'

/** Another process that serves the same house. */
async function another({ clock, dataFolder, filesFolder, databaseUrl }: TestHouse) {
  const engine = await openEngine({ folder: dataFolder, url: databaseUrl })
  const folders = { dataFolder, filesFolder, logLevel: 'error' }
  const house = await openHouse({ engine, clock, assets, pack: imereti, origin: () => origin, ...folders })
  onTestFinished(() => house.close())
  return house
}

it('a form that is pressed twice and comes to two processes is done once', async () => {
  const house = await testHouse()
  const session = await house.session('settle-association')
  const processes = [house.house, await another(house)]
  const headers = { origin, cookie: `${sessionCookie}=${session}`, 'content-type': 'application/x-www-form-urlencoded' }
  const press = (fields: Record<string, string>, tab: string) =>
    processes.map(async ({ app }) => {
      const payload = new URLSearchParams({ ...fields, tab, form_token: formToken(session) }).toString()
      const answer = await app.inject({ method: 'POST', url: '/staff/records/person/new', headers, payload })
      return [answer.statusCode, answer.headers.location]
    })
  const people = async () => (await house.house.engine.read.selectFrom('person').select('id').execute()).length
  const before = await people()
  for (let time = 1; time <= 5; time += 1) {
    const fields = { name_ka: `ახალი ${time}`, role_ka: 'მოხალისე', line_ka: 'ახალი, მოხალისე', why: 'მოვიდა' }
    const [first, second] = await Promise.all(press(fields, `the-page-${time}`))
    expect(first).toEqual([303, expect.stringContaining('/staff/records/person/')])
    expect(second).toEqual(first)
    expect(await people()).toBe(before + time)
  }
  const [refused, again] = await Promise.all(
    press({ name_ka: 'ახალი', role_ka: '', line_ka: '', why: '' }, 'refused-page'),
  )
  expect([refused?.[0], again?.[0]]).toEqual([422, 422])
})
