import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { later } from '#platform/clock.ts'
import type { Db, TableName } from '#platform/database.ts'
import type { Permission } from '#platform/permissions.ts'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { demoLength, fillDemonstration } from '../src/house/demo/fill.ts'
import { modules } from '../src/modules.ts'
import { openBrowser } from './browser.ts'
import { type TestHouse, testHouse } from './house.ts'
import { openInspector } from './inspector.ts'
import { root } from './source.ts'

// Not pages: pictures, addresses that lead on, and pages behind a link that works once, which their own tests open.
const notLookedAt =
  /\/(pictures\/|kept\/:token|passkeys\/new\/:token|read\/:token|media\/:id\/:copy)|\.(xlsx|csv|json)$|^\/staff\/(messages|enquiries)$/

/** One kind stands for all where every kind is drawn by the same parts; what is asked in its form is looked at for each. */
const sameForEveryKind =
  /^\/staff\/records\/(?!project(\/|$))[^/]+(\/:id\/(history|closing)|\/new)?$|^\/staff\/import\/(?!org$)[^/]+$|^\/staff\/pages\/:id/

const now = '2026-12-01T09:00:00.000Z'
let browser: Browser
let house: TestHouse
let paths: string[]

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/client/manifest.json'))) throw new Error('dist/ is not built: run npm test')
  house = await testHouse({ until: 'file', served: true, now: later(now, `-${demoLength}`) })
  await fillDemonstration(house.house, house.clock, now)
  const pages = house.house.routes
    .filter(({ method, url }) => method === 'GET' && /^\/staff(\/|$)/.test(url) && !url.endsWith('/'))
    .map(({ url }) => url)
    .filter((url) => !notLookedAt.test(url) && !sameForEveryKind.test(url))
  paths = []
  for (const url of pages) paths.push(await addressOf(house.house.engine.read, url))

  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
})

/** The tables whose rows stand under these addresses. */
const tables: Array<[RegExp, TableName]> = [
  [/^\/staff\/news/, 'news'],
  [/^\/staff\/media/, 'media_item'],
  [/^\/staff\/workers/, 'worker'],
  [/^\/staff\/permissions/, 'role'],
  [/templates/, 'answer_template'],
  [/^\/staff\/mail/, 'mail'],
  [/cases/, 'rights_case'],
  [/incidents/, 'incident'],
  [/^\/staff\/journal/, 'journal'],
]

/** A page that is there: the parts of the address that are a record's are filled with one of the filled house. */
async function addressOf(db: Db, url: string): Promise<string> {
  if (!url.includes(':')) return url
  const kind = url.split('/')[3]
  const edited = house.house.app.editables.find((editable) => editable.kind === kind)?.table
  const table = tables.find(([path]) => path.test(url))?.[1] ?? edited
  const numbered = url
    .replace('help/:slug', 'help/news')
    .replace(':kind/:id', 'message/1')
    .replace('rows/:table/:id', 'rows/message/1')
  if (!numbered.includes(':')) return numbered
  const { id } = await db
    .selectFrom(table as 'news')
    .select('id')
    .orderBy('id', table === 'journal' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (!url.includes(':version')) return numbered.replace(':id', String(id))
  const versions = db.selectFrom('written_version').select('id').where('kind', '=', 'news').where('number', '=', id)
  const version = await versions.executeTakeFirstOrThrow()
  return numbered.replace(':id', String(id)).replace(':version', String(version.id))
}

describe('every page of the workspace', () => {
  it('fits a telephone, is valid, and nobody objects to it', async () => {
    const inspector = await openInspector(browser, house.address, {
      isWeighed: false,
      widths: [360],
      repeated: '.header',
    })
    const all = modules.flatMap((module) => module.permissions ?? []).map(({ name }): Permission => name)
    const value = await house.session(...all)
    await inspector.page.context().addCookies([{ name: sessionCookie, value, url: house.address }])
    for (const path of paths) await inspector.visit(path)
    // One fault of a page is told once, however many lines have it.
    expect([...new Set(inspector.faults)]).toEqual([])
  }, 600_000)
})
