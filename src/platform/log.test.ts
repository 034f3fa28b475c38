import { describe, expect, it } from 'vitest'
import { testHouse } from '../../test/house.ts'
import { modules } from '../modules.ts'
import type { App } from './app.ts'
import type { Module } from './module.ts'

const personal = {
  name: 'Ninoberidze',
  georgian: 'ნინობერიძე',
  email: 'ninoberidze@example.ge',
  phone: '599874512',
  ip: '203.0.113.77',
}

/** A module whose code fails as ours might: with what somebody sent in the error. */
const clumsy: Module = {
  name: 'clumsy',
  publicRoutes: (app: App) => {
    app.get('/fails/:who', async (request) => {
      const { who } = request.params as { who: string }
      throw new Error(`cannot read '${who}' of ${personal.georgian} <${personal.email}>, ${personal.phone}`)
    })
    app.get('/constraint', async () =>
      app.changeByHouse('a constraint fails', async (tx) => {
        const worker = { name: personal.name, email: personal.email, password_hash: '', language: 'ka', began_at: '' }
        await tx.create('worker', { ...worker, language: personal.georgian as 'ka', closed_at: null })
      }),
    )
    app.get('/speaks', async (request, reply) => {
      request.log.info({ ...personal, to: personal.email, found: { email: personal.email, phone: personal.phone } })
      request.log.warn(`"${personal.name}" ${personal.georgian} ${personal.email} +995 ${personal.phone}`)
      request.log.error({ err: new Error(`no mailbox ${personal.email}`), req: request, res: reply }, 'went wrong')
      return reply.send('')
    })
  },
  jobs: [
    {
      kind: 'clumsy',
      work: async () => {
        throw new Error(`(${personal.name}) ${personal.georgian}, ${personal.email}, ${personal.phone}`)
      },
    },
  ],
}

describe('the log', () => {
  it('has lines of JSON with nothing about a person in them, at any level, whatever goes wrong', async () => {
    const lines: string[] = []
    const logStream = { write: (line: string) => void lines.push(line) }
    const outside = { smtpUrl: `smtp://${encodeURIComponent(personal.email)}:${personal.name}@127.0.0.1:9` }
    const house = await testHouse({ logStream, outside, modules: [...modules, clumsy] })
    const { name, georgian, email, phone, ip } = personal
    const everywhere = {
      'user-agent': name,
      referer: `http://localhost:8080/?q=${email}`,
      'x-forwarded-for': ip,
      cookie: `temi_session=${name}; who=${phone}`,
      'accept-language': name,
    }
    const query = new URLSearchParams({ q: `${georgian} ${email} ${phone}`, page: name })
    const fields = { body: `${georgian} ${name}`, name: georgian, phone, email }
    for (const path of ['/search', '/', `/${name}`, `/projects/${phone}`, `/fails/${name}`, '/constraint', '/speaks'])
      await house.get(`${path}?${query}`, everywhere)
    await house.get(`/%zz${name}`, everywhere)
    await house.post('/contact', fields, everywhere)
    await house.post('/contact', { ...fields, email: name, body: '' }, everywhere)
    await house.post('/contact', fields, { ...everywhere, origin: `http://${name}.example` })
    await house.post('/sign-in', { email, password: name }, everywhere)
    await house.post('/contact', { body: name.repeat(100_000) }, everywhere)
    await house.upload('/services/enquiries', fields, [['pictures', `${name}.jpg`, new Uint8Array([1, 2, 3])]])
    await house.change(async (tx) => {
      tx.mail({ to: email, language: 'ka', subject: georgian, text: phone })
      tx.job('clumsy', { who: 7 })
    })
    await house.house.work()

    const written = lines.map((line) => JSON.parse(line))
    const told = (text: string) => written.some((line) => JSON.stringify(line).includes(text))
    expect(told('"route":"GET /fails/:who"')).toBe(true)
    expect(told('went wrong')).toBe(true)
    expect(told('a job went wrong')).toBe(true)
    expect(told('"route":"/contact","status":303')).toBe(true)
    for (const [what, value] of Object.entries(personal))
      expect([what, lines.filter((line) => line.toLowerCase().includes(value.toLowerCase()))]).toEqual([what, []])
  })
})
