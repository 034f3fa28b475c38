import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { formOn } from '../../test/form-on.ts'
import { origin, testHouse } from '../../test/house.ts'
import { pictures } from '../../test/pictures.ts'
import { steps } from '../migrations/index.ts'
import { migrate, type Step } from './migrations.ts'
import { openEngine } from './open-engine.ts'
import { sessionCookie } from './sessions/sessions.ts'
import { formToken } from './tokens.ts'

const takesAway: Step = {
  up: async (db) => void (await sql`alter table project rename column title_ka to title_of_tomorrow`.execute(db)),
}

/** A house that serves, and what a newer version does with its database meanwhile. */
async function overtaken(options: Parameters<typeof testHouse>[0] = {}) {
  const house = await testHouse(options)
  const engine = await openEngine({ folder: house.dataFolder, url: house.databaseUrl })
  onTestFinished(() => engine.close())
  const newer = { ...steps, '2027-01-01-0900-takes-away': takesAway }
  const update = () => migrate(engine, newer, house.clock, house.dataFolder)
  const goBack = async () => {
    await sql`alter table project rename column title_of_tomorrow to title_ka`.execute(engine.write)
    await sql`delete from kysely_migration where name = '2027-01-01-0900-takes-away'`.execute(engine.write)
  }
  return { house, update, goBack }
}

const letter = { body: 'წყალი არ მოდის', phone: '599123456' }

describe('a house whose database a newer version has brought up to date', () => {
  it('says so instead of serving pages, and serves again when the database is its own again', async () => {
    const { house, update, goBack } = await overtaken()
    const before = await house.get('/projects')
    expect(before.status).toBe(200)
    await update()
    for (const path of ['/projects', '/', '/staff']) {
      const { status, text } = await house.get(path)
      expect([path, status, text.includes('საიტი ახლა ახლდება')]).toEqual([path, 503, true])
    }
    const health = await house.get('/healthz')
    expect([health.status, health.text]).toEqual([503, '{"state":"wrong"}'])
    await goBack()
    expect((await house.get('/projects')).text).toBe(before.text)
    expect((await house.get('/healthz')).status).toBe(200)
  })

  it('answers nothing from memory', async () => {
    const { house, update } = await overtaken({ served: true })
    const ask = async () => (await fetch(`${house.address}/projects`)).status
    expect([await ask(), await ask()]).toEqual([200, 200])
    await update()
    expect(await ask()).toBe(503)
    expect(house.house.app.memory.counts().pages).toBe(0)
  })

  it('keeps no change, and gives back what was typed', async () => {
    const { house, update, goBack } = await overtaken()
    await update()
    const { status, text } = await house.post('/contact', letter)
    expect([status, text.includes(letter.body), text.includes(letter.phone)]).toEqual([503, true, true])
    const enquiry = { what: 'other', description: 'ერთი კარი მინდა', phone: letter.phone }
    const withFile = await house.upload('/services/enquiries', enquiry, [['pictures', 'door.jpg', pictures.jpeg()]])
    expect([withFile.status, withFile.text.includes(enquiry.description), withFile.text.includes('door.jpg')]).toEqual([
      503,
      true,
      true,
    ])
    await goBack()
    expect((await house.post('/contact', letter)).status).toBe(303)
  })

  it('gives a worker a form that can be sent again, in the worker’s language', async () => {
    const { house, update, goBack } = await overtaken()
    const session = await house.session('settle-association')
    const worker = await house.house.engine.read
      .selectFrom('worker')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirst()
    if (worker) await house.change((tx) => tx.amend('worker', worker, { language: 'en' }))
    const send = async (fields: Record<string, string>) =>
      house.house.app.inject({
        ...{ method: 'POST', url: '/staff/records/person/new', payload: new URLSearchParams(fields).toString() },
        headers: { origin, cookie: `${sessionCookie}=${session}`, 'content-type': 'application/x-www-form-urlencoded' },
      })
    const form = await house.house.app.inject({
      url: '/staff/records/person/new',
      headers: { cookie: `${sessionCookie}=${session}` },
    })
    await update()
    const refused = await send({
      ...formOn(form.body),
      form_token: formToken(session),
      name_ka: 'ნინო',
      role_ka: 'ბუღალტერი',
      line_ka: 'ნინო',
      why: 'told us',
    })
    expect([refused.statusCode, refused.body.includes('The site is just being updated')]).toEqual([503, true])
    await goBack()
    const hidden = refused.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
    const again = await send(Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value])))
    expect([again.statusCode, again.headers.location]).toEqual([303, expect.stringContaining('/staff/records/person/')])
  })
})
