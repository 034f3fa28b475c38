import { describe, expect, it } from 'vitest'
import { newInvitation } from '#modules/workers/index.ts'
import { testHouse } from '../../../test/house.ts'
import { formToken } from '../tokens.ts'

const publicUrl = 'https://example.ge'
const nino = { name: 'ნინო მაისურაძე', email: 'nino@example.ge', password: 'ვაშლი მსხალი ბალი' }

describe('a house behind a proxy that speaks https', () => {
  it('gives a session no other host and no plain line can set, and takes it away again', async () => {
    const house = await testHouse({ publicUrl, trustProxy: 'loopback' })
    const { app } = house.house
    // The proxy stands on this machine, and the line between it and us is a plain one.
    const proxied = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https', host: 'localhost:8080' }
    const post = (url: string, fields: Record<string, string>, headers = {}) => {
      const type = 'application/x-www-form-urlencoded'
      const all = { ...proxied, origin: publicUrl, 'content-type': type, ...headers }
      return app.inject({ method: 'POST', url, headers: all, payload: String(new URLSearchParams(fields)) })
    }
    const come = await post(new URL(await newInvitation(app)).pathname, nino)
    const [given = ''] = [come.headers['set-cookie']].flat()
    expect(given).toMatch(/^__Host-temi_session=[\w-]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(come.headers['strict-transport-security']).toBe('max-age=31536000')

    const [cookie = ''] = given.split(';')
    const staff = (sent: string) => app.inject({ url: '/staff', headers: { ...proxied, cookie: sent } })
    expect((await staff(cookie)).statusCode).toBe(200)
    // Without the prefix somebody else may have set it: a stranger's.
    expect((await staff(cookie.replace('__Host-', ''))).statusCode).toBe(404)
    // A form from the plain address is not one of ours.
    const plain = await post('/contact', { body: 'a', phone: '599123456' }, { origin: 'http://example.ge' })
    expect(plain.statusCode).toBe(403)

    const out = await post('/sign-out', { form_token: formToken(cookie.split('=')[1] ?? '') }, { cookie })
    const taken = [out.headers['set-cookie']].flat().find((one) => one?.startsWith('__Host-'))
    expect(taken).toMatch(/^__Host-temi_session=; .*Path=\/.*Secure/)
    expect((await staff(cookie)).statusCode).toBe(303)
  })
})
