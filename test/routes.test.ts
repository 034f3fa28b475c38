import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { beforeAll, describe, expect, it } from 'vitest'
import { addWorker } from '#modules/workers/index.ts'
import type { PermissionWords } from '#platform/module.ts'
import { beginSession, sessionCookie } from '#platform/sessions/sessions.ts'
import { formToken, newToken } from '#platform/tokens.ts'
import { settleRoles } from '../src/modules/workers/roles.ts'
import { modules } from '../src/modules.ts'
import { expectedRoutes } from './expected-routes.ts'
import { origin, type TestHouse, testHouse } from './house.ts'

// A house as it is on its first day: roles allow what the modules propose.
const permissions: PermissionWords[] = modules.flatMap((module) => module.permissions ?? [])
const roles = ['chair', 'project-manager', 'editor', 'advocate', 'workshop', 'rights-officer'] as const
type Who = (typeof roles)[number] | 'administrator' | 'no role' | 'stranger'

/** What each may do, read off the modules' own words. */
function mayOf(who: Who): Set<string> {
  if (who === 'stranger') return new Set()
  const proposed = permissions.filter((one) => one.roles?.some((role) => role === who))
  const all = who === 'administrator' ? permissions.filter(({ apart }) => !apart) : proposed
  return new Set(['work', ...all.map(({ name }) => name)])
}

const expected = expectedRoutes.flatMap(({ may, and, routes }) =>
  routes.flatMap((row) => {
    const [url = '', ...methods] = row.split(' ').reverse()
    return methods.map((method) => ({ route: `${method} ${url}`, method, url, may, and }))
  }),
)

let house: TestHouse
let sessions: Map<Who, string | undefined>

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
  sessions = new Map([['stranger', undefined]])
  for (const who of [...roles, 'administrator', 'no role'] as const) sessions.set(who, await comeIn(who))
})

/** A worker with that role, who has secured the access. Answers the token of the session. */
async function comeIn(who: Exclude<Who, 'stranger'>): Promise<string> {
  const session = newToken()
  await house.change(async (tx) => {
    const worker = {
      name: who,
      email: `${who.replace(' ', '-')}@example.ge`,
      password_hash: '',
      language: 'ka' as const,
    }
    const id = await addWorker(tx, worker, who === 'administrator' ? ['administer-house'] : [])
    const role = await tx.selectFrom('role').select('id').where('slug', '=', who).executeTakeFirst()
    await settleRoles(tx, id, role ? [role.id] : [])
    await beginSession(tx, id, session)
  })
  return session
}

/** The status of an answer: to a reading request, or to an empty form. */
async function ask(who: Who, method: string, url: string): Promise<number> {
  const session = sessions.get(who)
  const headers = { origin, ...(session ? { cookie: `${sessionCookie}=${session}` } : {}) }
  const form = method === 'POST' && {
    payload: session ? `form_token=${formToken(session)}` : '',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  }
  const answer = await house.house.app.inject({ method: method as 'GET' | 'POST', url, headers, ...form })
  return answer.statusCode
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

  it.each([...roles, 'administrator', 'no role', 'stranger'] as const)(
    'answer to %s what the table says, and nothing else is there',
    async (who) => {
      const may = mayOf(who)
      const wrong: string[] = []
      for (const { route, method, url, may: asked, and } of expected) {
        if (asked === 'everybody') continue
        const isOpen = asked.some((one) => may.has(one)) && (and === undefined || may.has(and))
        if (!isAsked(isOpen, method, url)) continue
        const status = await ask(who, method, url.replaceAll(/:\w+/g, '1'))
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
