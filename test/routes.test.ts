import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { beforeAll, describe, expect, it } from 'vitest'
import { addWorker } from '#modules/workers/index.ts'
import { later } from '#platform/clock.ts'
import { beginSession, sessionCookie } from '#platform/sessions/sessions.ts'
import { formToken, newToken } from '#platform/tokens.ts'
import { demoLength, fillDemonstration } from '../src/house/demo/fill.ts'
import { settleRoles } from '../src/modules/workers/roles.ts'
import { origin, type TestHouse, testHouse } from './house.ts'
import { type ExpectedRoute, everyWorker, expected, isOpenTo, mayOf, type Who } from './who-may.ts'

let house: TestHouse
const workers = new Map<Who, number>()
const sessions = new Map<Who, string>()

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
  for (const who of everyWorker) workers.set(who, await hire(who))
  await comeIn()
})

async function hire(who: Exclude<Who, 'stranger'>): Promise<number> {
  return house.change(async (tx) => {
    const worker = {
      name: who,
      email: `${who.replace(' ', '-')}@example.ge`,
      password_hash: '',
      language: 'ka' as const,
    }
    const id = await addWorker(tx, worker, who === 'administrator' ? ['administer-house'] : [])
    const role = await tx.selectFrom('role').select('id').where('slug', '=', who).executeTakeFirst()
    await settleRoles(tx, id, role ? [role.id] : [])
    return id
  })
}

/** Everybody signs in, within the week in which a password alone is enough. */
async function comeIn(): Promise<void> {
  for (const [who, id] of workers) {
    const session = newToken()
    await house.change((tx) => beginSession(tx, id, session))
    sessions.set(who, session)
  }
}

/** The answer to a reading request, or to an empty form. */
async function ask(who: Who, method: string, url: string) {
  const session = sessions.get(who)
  const headers = { origin, ...(session ? { cookie: `${sessionCookie}=${session}` } : {}) }
  const form = method === 'POST' && {
    payload: session ? `form_token=${formToken(session)}` : '',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  }
  return house.house.app.inject({ method: method as 'GET' | 'POST', url, headers, ...form })
}

describe('the routes of the house', () => {
  it('are those of the table, and each asks for what the table says', () => {
    const known = house.house.routes
      .filter(({ method, url }) => method !== 'HEAD' && !(url.length > 1 && url.endsWith('/')))
      .map(({ method, url, may }) => [`${method} ${url}`, may ? [may].flat() : 'everybody'])
    const rows = expected.map(({ route, may }) => [route, may])
    expect(known.sort()).toEqual(rows.sort())
  })

  it('declare shapes that can be turned into code, which happens when a route is first asked', () => {
    const shapes = house.house.routes.flatMap(({ url, schema: { body, params, querystring } = {} }) =>
      [body, params, querystring].flatMap((shape) => (shape ? [{ url, shape: shape as TSchema }] : [])),
    )
    expect(shapes.length).toBeGreaterThan(100)
    for (const { url, shape } of shapes) expect(() => Compile(shape), url).not.toThrow()
  })

  it.each([...everyWorker, 'stranger'] as const)(
    'answer to %s what the table says, and nothing else is there',
    async (who) => {
      const may = mayOf(who)
      const wrong: string[] = []
      for (const row of expected) {
        const { route, method, url, may: asked } = row
        if (asked === 'everybody') continue
        const isOpen = isOpenTo(may, row)
        if (!isAsked(isOpen, method, url)) continue
        const { statusCode: status } = await ask(who, method, url.replaceAll(/:\w+/g, '1'))
        const fits = !isOpen ? status === 404 : method === 'GET' ? [200, 303].includes(status) : ok(status)
        if (!fits) wrong.push(`${route}: ${status}`)
      }
      expect(wrong).toEqual([])
    },
  )
})

/** A page of a record is not asked for: nobody is told whether one is there, and the first test reads who may. */
function isAsked(isOpen: boolean, method: string, url: string): boolean {
  if (method === 'GET') return !url.includes(':')
  // There is no record and no recovery sheet yet, so those who may would be answered 404 too.
  return !isOpen || !(url.includes(':') || url === '/staff/backups/recovery-sheet')
}

const ok = (status: number): boolean => status !== 404 && status < 500

describe('the ways through the workspace', () => {
  beforeAll(async () => {
    await fillDemonstration(house.house, house.clock, later(house.clock.now(), demoLength))
    await comeIn()
  }, 120_000)

  it.each(everyWorker)('lead %s from Today to all that is theirs, and offer nothing else', async (who) => {
    const may = mayOf(who)
    const { faults, offered } = await walk(who, may)
    expect(faults).toEqual([])
    const theirs = expected.filter((row) => row.method === 'GET' && row.may !== 'everybody' && isOpenTo(may, row))
    const isLost = ({ url, route }: ExpectedRoute) =>
      !url.includes(':') && !offered.has(route) && !leadsOn.test(url) && !(tellsWhoMay.test(url) && !isEditor(may))
    expect(theirs.filter(isLost).map(({ route }) => route)).toEqual([])
  })
})

/** Addresses of an earlier Temi, which lead to where the thing is today. */
const leadsOn = /^\/staff\/(messages|enquiries)$/

/** Pages that tell a worker who edits nothing who could let them. */
const tellsWhoMay = /^\/staff\/(records|texts)$/
const isEditor = (may: Set<string>) =>
  ['edit-texts', 'manage-projects', 'settle-association'].some((one) => may.has(one))

/** Goes by links to one page of each route, and looks at each link and form of it. */
async function walk(who: Who, may: Set<string>): Promise<{ faults: string[]; offered: Set<string> }> {
  const faults: string[] = []
  const offered = new Set(['GET /staff'])
  const waiting = ['/staff']
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { statusCode, body, headers } = await ask(who, 'GET', path)
    if (statusCode !== 200) faults.push(`${path}: ${statusCode}`)
    if (!headers['content-type']?.toString().startsWith('text/html')) continue
    for (const { method, address } of waysFrom(body)) {
      const row = routeOf(method, address)
      if (!row || !isOpenTo(may, row)) faults.push(`${path} offers ${method} ${address}`)
      if (!row || offered.has(row.route)) continue
      offered.add(row.route)
      if (method === 'GET') waiting.push(address)
    }
  }
  return { faults, offered }
}

/** Where links and forms of a page lead within the workspace. */
function waysFrom(html: string): Array<{ method: string; address: string }> {
  const tags = html.matchAll(/<(a|form) [^>]*?(?:href|action)="(\/staff[^"#]*)[^>]*>/g)
  return [...tags].map(([tag, name, address = '']) => ({
    method: name === 'form' && tag.includes('method="post"') ? 'POST' : 'GET',
    address: address.replaceAll('&amp;', '&'),
  }))
}

/** The route an address belongs to: one that is written out stands before one with a place for a number. */
function routeOf(method: string, address: string): ExpectedRoute | undefined {
  const [path = ''] = address.split('?')
  const fitting = expected.filter(
    (row) => row.method === method && new RegExp(`^${row.url.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  )
  return fitting.find(({ url }) => !url.includes(':')) ?? fitting[0]
}
