import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { codeAt, firstWorker, nino, secure, signIn } from '../../../test/first-worker.ts'
import { testHouse } from '../../../test/house.ts'
import { changePassword } from './actions.ts'
import { hashPassword } from './password.ts'

const other = 'სხვა სიტყვები აქ წერია'

describe('a password that somebody else knows', () => {
  it('leads nobody further who is halfway in when it is changed', async () => {
    const house = await testHouse()
    const worker = await firstWorker(house)
    const { secret } = await secure(house, worker)
    const halfway = await signIn(house)
    expect((await house.get(halfway)).status).toBe(200)
    const passwords = { old_password: nino.password, password: other }
    expect((await worker.post('/staff/access/password', passwords)).status).toBe(303)
    house.clock.advance('PT1M')
    expect((await house.post(halfway, { code: codeAt(house, secret) })).status).toBe(404)
  })

  it('opens no session while it is being changed', async () => {
    const house = await testHouse()
    await firstWorker(house)
    const password_hash = await hashPassword(other)
    // To look at a password takes longer than that.
    const signingIn = house.post('/sign-in', { email: nino.email, password: nino.password })
    await setTimeout(15)
    await house.change(async (tx) => {
      const worker = await tx.selectFrom('worker').selectAll().executeTakeFirstOrThrow()
      await changePassword(tx, worker, { password_hash, why: 'test' })
    })
    const { status, headers } = await signingIn
    expect([409, 422]).toContain(status)
    expect(headers['set-cookie']).toBeUndefined()
    const open = house.house.engine.read.selectFrom('session').select('id').where('closed_at', 'is', null)
    expect(await open.execute()).toEqual([])
  })
})

it('a code is right in figures of double width, too, and so is a recovery code', async () => {
  const house = await testHouse()
  const { secret, codes } = await secure(house, await firstWorker(house))
  const wide = (text: string) => text.replaceAll(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  house.clock.advance('PT1M')
  for (const code of [codeAt(house, secret), codes[0] ?? ''])
    expect([code, (await house.post(await signIn(house), { code: wide(code) })).location]).toEqual([
      code,
      '/staff/inbox',
    ])
})
