import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { newInvitation } from './index.ts'

const nino = { name: 'ნინო მაისურაძე', email: 'Nino@example.ge', password: 'ვაშლი მსხალი ბალი' }

async function link({ house }: TestHouse): Promise<string> {
  return new URL(await newInvitation(house.app)).pathname
}

function sessionOf(answer: { headers: Record<string, string | undefined> }): { cookie: string } {
  return { cookie: answer.headers['set-cookie']?.split(';')[0] ?? '' }
}

describe('a worker', () => {
  it('comes in by the one-time link, which works once', async () => {
    const house = await testHouse()
    const welcome = await link(house)
    expect((await house.get(welcome)).status).toBe(200)

    const come = await house.post(welcome, nino)
    expect(come.location).toBe('/staff')
    expect(come.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/)
    expect((await house.get('/staff', sessionOf(come))).text).toContain('ნინო მაისურაძე')
    expect((await house.get('/staff/inbox', sessionOf(come))).status).toBe(200)

    expect((await house.get(welcome)).status).toBe(404)
    expect((await house.post(welcome, { ...nino, email: 'other@example.ge' })).status).toBe(404)
  })

  it('chooses a long password, and loses nothing typed when it is short', async () => {
    const house = await testHouse()
    const welcome = await link(house)
    const short = await house.post(welcome, { ...nino, password: 'მოკლე' })
    expect(short.status).toBe(422)
    expect(short.text).toContain('value="ნინო მაისურაძე"')
    expect(short.text).not.toContain('მოკლე"')
  })

  it('signs in with e-mail and password, and out again', async () => {
    const house = await testHouse()
    await house.post(await link(house), nino)
    const wrong = await house.post('/sign-in', { email: nino.email, password: 'სხვა სიტყვები აქ' })
    expect(wrong.status).toBe(422)
    expect((await house.post('/sign-in', { email: 'nobody@example.ge', password: nino.password })).status).toBe(422)

    const right = await house.post('/sign-in', { email: 'nino@EXAMPLE.ge', password: nino.password })
    expect(right.location).toBe('/staff')
    for (const [to, location] of [
      ['/staff/records?q=თემი', '/staff/records?q=%E1%83%97%E1%83%94%E1%83%9B%E1%83%98'],
      ['/staff/news\r\nSet-Cookie: a=b', '/staff'],
      ['/staff/news\rSet-Cookie:a=b', '/staff'],
      ['/staff\\evil.example', '/staff'],
    ] as const) {
      const led = await house.post('/sign-in', { ...nino, to })
      expect([led.status, led.location]).toEqual([303, location])
      expect(sessionOf(led).cookie).toMatch(/^temi_session=/)
    }
    const session = sessionOf(right)
    expect((await house.get('/staff', session)).headers['cache-control']).toBe('no-store')
    const page = await house.get('/staff/inbox', session)
    const token = /name="form_token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    expect((await house.post('/sign-out', {}, session)).status).toBe(403)
    expect((await house.post('/sign-out', { form_token: token }, session)).location).toBe('/sign-in')
    expect((await house.get('/staff', session)).location).toBe('/sign-in?to=%2Fstaff')
  })

  it('whose time has run out is led to the sign-in and back', async () => {
    const house = await testHouse()
    const come = await house.post(await link(house), nino)
    house.clock.advance('P15D')
    const led = await house.get('/staff/inbox', sessionOf(come))
    expect(led.location).toBe('/sign-in?to=%2Fstaff%2Finbox')
    const back = await house.post('/sign-in', { email: nino.email, password: nino.password, to: '/staff/inbox' })
    expect(back.location).toBe('/staff/inbox')
    const away = await house.post('/sign-in', { email: nino.email, password: nino.password, to: '//elsewhere.example' })
    expect(away.location).toBe('/staff')
  })

  it('is slowed down when guessing, without being locked out', async () => {
    const house = await testHouse()
    const guesses = Array.from({ length: 11 }, () => house.post('/sign-in', { email: nino.email, password: 'x' }))
    const answers = await Promise.all(guesses)
    expect(answers.map((answer) => answer.status)).toContain(429)
    const colleague = await house.post('/sign-in', { email: 'other@example.ge', password: 'x' })
    expect(colleague.status).toBe(422)
    const letter = await house.post('/sign-in/forgotten', { email: nino.email })
    expect(letter.status).not.toBe(429)
  })

  it('an invitation is over after a week, and all of them once the first worker has come in', async () => {
    const house = await testHouse()
    const first = await link(house)
    const second = await link(house)
    expect((await house.post(second, nino)).status).toBe(303)
    expect((await house.get(first)).status).toBe(404)

    const third = await link(house)
    const fourth = await link(house)
    expect((await house.post(third, { ...nino, email: 'other@example.ge' })).status).toBe(303)
    expect((await house.get(fourth)).status).toBe(200)
    house.clock.advance('P8D')
    expect((await house.get(fourth)).status).toBe(404)
  })
})
