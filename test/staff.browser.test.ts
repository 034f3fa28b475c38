import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { later } from '#platform/clock.ts'
import type { Db, TableName } from '#platform/database.ts'
import type { Permission } from '#platform/permissions.ts'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import { demoLength, fillDemonstration } from '../src/house/demo/fill.ts'
import { modules } from '../src/modules.ts'
import { openBrowser } from './browser.ts'
import { formOn } from './form-on.ts'
import { type TestHouse, testHouse } from './house.ts'
import { openInspector } from './inspector.ts'
import { root } from './source.ts'
import { everyWorker, expected, isOpenTo, mayOf } from './who-may.ts'

// Not pages: pictures, addresses that lead on, and pages behind a link that works once, which their own tests open.
const notLookedAt =
  /\/(pictures\/|kept\/:token|passkeys\/new\/:token|read\/:token|media\/:id\/:copy)|\.(xlsx|csv|json)$|^\/staff\/(messages|enquiries)$/

/** `TEMI_EXTREMES=all` looks at the pages of each role as that role sees them, too. */
const isEverything = process.env.TEMI_EXTREMES === 'all'

const now = '2026-12-01T09:00:00.000Z'
let browser: Browser
let house: TestHouse
const paths = new Map<string, string>()

beforeAll(async () => {
  if (!existsSync(join(root, 'dist/client/manifest.json'))) throw new Error('dist/ is not built: run npm test')
  house = await testHouse({ until: 'file', served: true, now: later(now, `-${demoLength}`) })
  await fillDemonstration(house.house, house.clock, now)
  await writePage()
  const pages = house.house.routes
    .filter(({ method, url }) => method === 'GET' && /^\/staff(\/|$)/.test(url) && !url.endsWith('/'))
    .map(({ url }) => url)
    .filter((url) => !notLookedAt.test(url))
  for (const url of pages) paths.set(url, await addressOf(house.house.engine.read, url))

  browser = await openBrowser()
}, 180_000)

afterAll(async () => {
  await browser?.close()
})

/** The demonstration has no page of the association's own. */
async function writePage(): Promise<void> {
  const editor = house.worker('write-pages')
  const headers = { origin: house.address }
  const { location } = await editor.post('/staff/pages', { title_ka: 'წესდება' }, headers)
  const written = { ...formOn((await editor.get(location)).text), title_en: 'Statutes', do: 'save' }
  await editor.post(location, written, headers)
}

/** The tables whose rows stand under these addresses. */
const tables: Array<[RegExp, TableName]> = [
  [/^\/staff\/news/, 'news'],
  [/^\/staff\/pages/, 'page'],
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
    .replace('help/:slug', 'help/today')
    .replace(':kind/:id', 'message/1')
    .replace('rows/:table/:id', 'rows/message/1')
  if (!numbered.includes(':')) return numbered
  const { id } = await db
    .selectFrom(table as 'news')
    .select('id')
    // The first organisation is the association itself, which nobody takes away.
    .orderBy('id', ['journal', 'organisation'].includes(table ?? '') ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (!url.includes(':version')) return numbered.replace(':id', String(id))
  const versions = db
    .selectFrom('written_version')
    .select('id')
    .where('kind', '=', table ?? '')
    .where('number', '=', id)
  const version = await versions.executeTakeFirstOrThrow()
  return numbered.replace(':id', String(id)).replace(':version', String(version.id))
}

describe('every page of the workspace', () => {
  it('fits a telephone, is valid, and nobody objects to it', async () => {
    const all = modules.flatMap((module) => module.permissions ?? []).map(({ name }): Permission => name)
    expect(await faultsFor(all, [...paths.values()])).toEqual([])
  }, 600_000)

  it.each(isEverything ? everyWorker : [])(
    'has nothing wrong for %s',
    async (who) => {
      const may = mayOf(who)
      const own = (path: string) =>
        may.has('read-messages') ? path : path.replace('/inbox/message/', '/inbox/enquiry/')
      const theirs = expected.filter((row) => row.method === 'GET' && isOpenTo(may, row))
      expect(await faultsFor([...may], theirs.flatMap(({ url }) => paths.get(url) ?? []).map(own))).toEqual([])
    },
    600_000,
  )
})

/** What is wrong with these pages for somebody with these permissions, each fault of a page once. */
async function faultsFor(may: Permission[], pages: string[]): Promise<string[]> {
  const look = { isWeighed: false, widths: [360], repeated: '.header' }
  const inspector = await openInspector(browser, house.address, look)
  const value = await house.session(...may)
  await inspector.page.context().addCookies([{ name: sessionCookie, value, url: house.address }])
  for (const path of pages) await inspector.visit(path)
  await inspector.page.context().close()
  return [...new Set(inspector.faults)]
}

describe('the menu on a wide screen', () => {
  it('has one row of headings, and below it what stands under the one the page belongs to', async () => {
    const inspector = await openInspector(browser, house.address, { isWeighed: false, widths: [1280] })
    const { page } = inspector
    const all = modules.flatMap((module) => module.permissions ?? []).map(({ name }): Permission => name)
    const value = await house.session(...all)
    await page.context().addCookies([{ name: sessionCookie, value, url: house.address }])
    await page.setViewportSize({ width: 1280, height: 740 })

    await page.goto(`${house.address}/staff`)
    expect(await rowsOf(page)).toEqual(['[დღეს] | წერა | შემოსული | ადამიანები | სისტემა'])
    await goTo(page, 'სისტემა')
    const [headings, entries] = await rowsOf(page)
    expect(headings).toBe('დღეს | წერა | შემოსული | ადამიანები | [სისტემა]')
    expect(entries).toMatch(/^\[მდგომარეობა\].*ჟურნალი.*დახმარება/)
    await goTo(page, 'ჟურნალი')
    expect((await rowsOf(page))[1]).toContain('[ჟურნალი]')
    await inspector.visit('/staff/journal')
    await inspector.visit('/staff/records/project/1')
    await inspector.visit('/en/staff/workers')
    expect(inspector.faults).toEqual([])
  }, 120_000)
})

/** What is seen of the menu, row by row; where one is stands in brackets. */
async function rowsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('#menu a')].filter((link) => link.checkVisibility())
    const rows = Map.groupBy(links, (link) => link.offsetTop)
    return [...rows].map(([, row]) =>
      row.map((link) => (link.ariaCurrent ? `[${link.innerText}]` : link.innerText)).join(' | '),
    )
  })
}

/** Goes from stop to stop in the header until the focus is on a link, and follows it. */
async function goTo(page: Page, name: string): Promise<void> {
  const isThere = () => page.evaluate((name) => (document.activeElement as HTMLElement).innerText === name, name)
  for (let stops = 0; !(await isThere()); stops++) {
    if (stops > 40) throw new Error(`${page.url()}: no "${name}" by keyboard`)
    await page.keyboard.press('Tab')
  }
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}
