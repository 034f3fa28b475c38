import { describe, expect, it } from 'vitest'
import { formatsIn } from '#design/formats.ts'
import { dayOf } from '#platform/clock.ts'
import { browserOf, codeAt, firstWorker, nino, secure, sessionOf, signIn } from '../../../test/first-worker.ts'
import { testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'

describe('the second step of signing in', () => {
  it('asks for a code that works once, and leads on to where the worker wanted to go', async () => {
    const house = await testHouse()
    const { secret } = await secure(house, await firstWorker(house))
    house.clock.advance('PT1M')
    const step = await signIn(house)
    expect(step).toMatch(/^\/sign-in\/code\//)
    const code = codeAt(house, secret)
    const come = await house.post(step, { code })
    expect(come.location).toBe('/staff/inbox')
    expect((await house.get('/staff/inbox', sessionOf(come))).status).toBe(200)
    expect((await house.get(step)).status).toBe(404)

    const again = await house.post(await signIn(house), { code })
    expect(again.status).toBe(422)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('takes a recovery code once, however it is typed', async () => {
    const house = await testHouse()
    const { codes } = await secure(house, await firstWorker(house))
    const typed = ` ${codes[3]?.toUpperCase().replaceAll('-', ' ')} `
    expect((await house.post(await signIn(house), { code: typed })).location).toBe('/staff/inbox')
    expect((await house.post(await signIn(house), { code: typed })).status).toBe(422)
  })

  it('asks for the password again after five wrong codes, and shuts nobody out', async () => {
    const house = await testHouse()
    const { secret } = await secure(house, await firstWorker(house))
    const step = await signIn(house)
    for (const tries of [1, 2, 3, 4]) {
      expect([tries, (await house.post(step, { code: '000000' })).status]).toEqual([tries, 422])
    }
    expect((await house.post(step, { code: '000000' })).status).toBe(409)
    house.clock.advance('PT1M')
    expect((await house.post(step, { code: codeAt(house, secret) })).status).toBe(404)
    expect((await house.post(await signIn(house), { code: codeAt(house, secret) })).status).toBe(303)
  })

  it('is guessed at ten times a minute from one address, however many sign-ins are begun', async () => {
    const house = await testHouse()
    const { secret } = await secure(house, await firstWorker(house))
    const steps = await Promise.all(Array.from({ length: 4 }, () => signIn(house)))
    const tries = []
    for (let one = 0; one < 12; one += 1) {
      // Whatever else the form says, the step tells whose code it is.
      const form = { code: '000000', email: `${one}@example.ge` }
      tries.push((await house.post(steps[one % steps.length] ?? '', form)).status)
    }
    expect(tries).toEqual([...Array(10).fill(422), 429, 429])
    house.clock.advance('PT1M')
    const code = codeAt(house, secret)
    expect((await house.post(steps[3] ?? '', { code })).status).toBe(429)
    const headers = { origin: house.address, 'content-type': 'application/x-www-form-urlencoded' }
    const elsewhere = { method: 'POST', url: steps[3] ?? '', headers, payload: `code=${code}` } as const
    expect((await house.house.app.inject({ ...elsewhere, remoteAddress: '192.0.2.7' })).statusCode).toBe(303)
  })

  it('is asked for after seven days with a password alone, before anything else', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    expect((await worker.get('/staff/inbox')).status).toBe(200)
    const ownLine = 'href="/staff/access#second-factor"'
    const ofOthers = new RegExp(`თანამშრომელი მეორე ნაბიჯის გარეშე.*?${nino.name}`)
    expect((await worker.get('/staff')).text).toContain(ownLine)
    expect((await house.worker('manage-workers').get('/staff')).text).toMatch(ofOthers)
    expect((await house.worker('work').get('/staff')).text).not.toMatch(ofOthers)

    house.clock.advance('P8D')
    expect((await worker.get('/staff/inbox')).location).toBe('/staff/access')
    expect((await worker.get('/staff/access')).text).toContain('შვიდი დღე გავიდა')
    await secure(house, worker)
    expect((await worker.get('/staff/inbox')).status).toBe(200)
    expect((await worker.get('/staff')).text).not.toContain(ownLine)
    expect((await house.worker('manage-workers').get('/staff')).text).not.toMatch(ofOthers)
  })

  it('keeps secrets and codes out of the journal', async () => {
    const house = await testHouse()
    const { secret, codes } = await secure(house, await firstWorker(house))
    const lines = await house.house.engine.read.selectFrom('journal').select('content').execute()
    const all = JSON.stringify(lines)
    expect(all).toContain('totp_secret')
    for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
      expect(all).not.toContain(hidden)
  })
})

describe('a worker’s devices', () => {
  it('are listed by browser and system, and ended one by one', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    const phone = await house.post(
      '/sign-in',
      { email: nino.email, password: nino.password },
      { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36' },
    )
    house.clock.advance('P3D')
    await house.get('/staff', sessionOf(phone))
    await house.house.app.sights.keep()
    const page = await worker.get('/staff/access')
    expect(page.text).toContain('Chrome, Android')
    expect(page.text).toContain(`ბოლოს იყო: ${formatsIn('ka').tableDate(dayOf(house.clock.now()))}`)
    const end = /action="(\/staff\/access\/sessions\/\d+\/end)"/.exec(page.text)?.[1] ?? ''
    expect((await worker.post(end, {})).status).toBe(303)
    expect((await house.get('/staff', sessionOf(phone))).location).toMatch(/^\/sign-in/)
    expect((await worker.get('/staff')).status).toBe(200)
  })

  it('lose nothing that was sent after the session had run out', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    await secure(house, worker)
    const token = /name="form_token" value="([^"]+)"/.exec((await worker.get('/staff/access')).text)?.[1] ?? ''
    house.clock.advance('P15D')
    const picture = { form_token: token, description_ka: 'ეზო', people_consent: 'none-shown' }
    const chosen: Array<[string, string, Uint8Array]> = [
      ['pictures', 'yard.jpg', pictures.jpeg()],
      ['pictures', 'no-picture.jpg', new TextEncoder().encode('text')],
    ]
    const brought = await house.upload('/staff/media/new', picture, chosen, worker.session)
    const toFiles = new URL(brought.location, 'http://localhost').searchParams.get('to') ?? ''
    const passwords = { form_token: token, old_password: nino.password, password: 'ახალი საიდუმლო სიტყვა' }
    const refused = await house.post('/staff/access/password', passwords, worker.session)
    expect(refused.location).toBe(`/sign-in?to=${encodeURIComponent('/staff/access/password')}`)
    const drafts = await house.house.engine.read.selectFrom('draft').select('content_secret').execute()
    expect(JSON.stringify(drafts)).not.toContain('საიდუმლო')
    const late = { form_token: token, name: 'ნინო <b>მაისურაძე</b>', language: 'ka', version: 'a=mark' }
    const led = await house.post('/staff/access/name', late, worker.session)
    const to = new URL(led.location, 'http://localhost').searchParams.get('to') ?? ''
    expect(to).toMatch(/^\/staff\/kept\//)
    expect((await house.worker('administer-house').get(to)).status).toBe(404)

    const stepped = await house.post('/sign-in', { email: nino.email, password: nino.password, to })
    const { totp_secret } = await house.house.engine.read
      .selectFrom('worker')
      .select('totp_secret')
      .where('email', '=', nino.email)
      .executeTakeFirstOrThrow()
    const come = await house.post(stepped.location, { code: codeAt(house, totp_secret ?? '') })
    expect(come.location).toBe(to)
    const back = browserOf(house, come)
    const kept = await back.get(to)
    expect(kept.text).toContain('action="/staff/access/name"')
    expect(kept.text).toContain('ნინო &lt;b>მაისურაძე&lt;/b>')
    expect(kept.text).not.toContain('>a=mark<')
    expect((await back.post('/staff/access/name', { name: late.name, language: late.language })).status).toBe(303)

    const files = (await back.get(toFiles)).text
    expect(files).toContain('<li>yard.jpg</li>')
    expect(files).toMatch(/ვერ შევინახეთ[\s\S]*<li>no-picture\.jpg<\/li>/)
    const kept_files = /name="kept_files" value="([^"]+)"/.exec(files)?.[1] ?? ''
    const again = { description_ka: 'ეზო', people_consent: 'none-shown', kept_files }
    expect((await house.worker('keep-media').post('/staff/media/new', again)).status).toBe(422)
    expect((await back.post('/staff/media/new', again)).status).toBe(303)
    expect((await house.worker('keep-media').get('/staff/media/1')).text).toContain('ეზო')
  })
})
