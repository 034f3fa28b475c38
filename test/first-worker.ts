import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import { newInvitation } from '#modules/workers/index.ts'
import type { Answer, TestHouse } from './house.ts'

export const nino = { name: 'ნინო მაისურაძე', email: 'nino@example.ge', password: 'ვაშლი მსხალი ბალი' }

export function sessionOf(answer: Answer): { cookie: string } {
  return { cookie: answer.headers['set-cookie']?.split(';')[0] ?? '' }
}

/** A worker with a browser: sends forms with the token that the pages of the session carry. */
export function browserOf(house: TestHouse, come: Answer) {
  const session = sessionOf(come)
  return {
    session,
    get: (path: string) => house.get(path, session),
    post: async (path: string, fields: Record<string, string | string[]>) => {
      const form_token = /name="form_token" value="([^"]+)"/.exec((await house.get('/staff/access', session)).text)?.[1]
      return house.post(path, { form_token: form_token ?? '', ...fields }, session)
    },
  }
}

export async function firstWorker(house: TestHouse) {
  const link = new URL(await newInvitation(house.house.app)).pathname
  return browserOf(house, await house.post(link, nino))
}

/** The way of the one-time link that a page shows. */
export function linkOn(page: string): string {
  return /http:\/\/localhost:8080(\/welcome\/[\w-]+)/.exec(page)?.[1] ?? ''
}

export function codeAt(house: TestHouse, secret: string): string {
  const timestamp = Temporal.Instant.from(house.clock.now()).epochMilliseconds
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })
}

/** Sets up an authenticator and answers its secret and the recovery codes. */
export async function secure(house: TestHouse, worker: Awaited<ReturnType<typeof firstWorker>>) {
  await worker.post('/staff/access/second-factor', {})
  const page = await worker.get('/staff/access/second-factor')
  const secret = (/>([A-Z2-7]{4}(?: [A-Z2-7]{4}){7})<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '')
  // On the telephone that shows the square nobody can scan it.
  expect(page.text).toMatch(new RegExp(`href="otpauth://totp/[^"]+secret=${secret}`))
  for (const code of ['000000', 'ქწერტყ', '12345é'])
    expect([code, (await worker.post('/staff/access/second-factor', { code })).status]).toEqual([code, 422])
  const inGroups = codeAt(house, secret).replace(/^.../, '$& ')
  const done = await worker.post('/staff/access/second-factor', { code: inGroups })
  const codes = />([a-z0-9\n-]+)<\/code>/.exec(done.text)?.[1]?.split('\n') ?? []
  expect(codes).toHaveLength(10)
  return { secret, codes }
}

export async function signIn(house: TestHouse): Promise<string> {
  return (await house.post('/sign-in', { email: nino.email, password: nino.password, to: '/staff/inbox' })).location
}
