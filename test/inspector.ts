import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import type { Browser, CDPSession, Page, Response } from 'playwright-core'

/** What a page may weigh on the wire with everything it needs, in bytes. */
const mostBytes = { home: 60_000, withMap: 140_000, other: 75_000, scripts: 6_000 }

const allWidths = [1280, 768, 320]
/** Every page has to take it in anew, and the small one is taken in much sooner. */
const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

export const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer writes the doctype small and void elements with a slash; both are valid HTML.
    'doctype-style': 'off',
    'void-style': 'off',
    // Titles of projects are as long as the association made them.
    'long-title': 'off',
    // Boxes to tick share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
})

/** A place in the map of a page that has a script. */
const onTheMap = /^<a href="(\/en)?\/places\/[^"]+" class="project"/

/** What a validator objects to in a page. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId} ${one.message} (line ${one.line})`))
}

interface LoadedFile {
  url: string
  bytes: number
}

export type Colours = 'light' | 'dark'

/** Somebody who looks hard at one page after the other, each at every width and in its colours, and notes what is wrong. */
export interface Inspector {
  page: Page
  /** Opens an address and looks at what comes. */
  visit(path: string, status?: number): Promise<void>
  /** Does something that brings a page, such as sending a form, and looks at that. */
  after(act: (page: Page) => Promise<unknown>, status: number): Promise<void>
  faults: string[]
  /** The paths that were asked for. */
  seen: string[]
}

export interface InspectorOptions {
  /** What the home page may weigh. */
  homeBytes?: number
  /** Pages of workers are not weighed: they are opened every day, and the editor is among them. */
  isWeighed?: boolean
  widths?: readonly number[]
  /** In the first everything is looked at, in the other one only the contrasts: all else is the same in both. */
  colours?: readonly [Colours, Colours?]
  /** What is the same on every page, as a selector: axe looks at it on the first one only. */
  repeated?: string
}

export async function openInspector(
  browser: Browser,
  origin: string,
  options: InspectorOptions = {},
): Promise<Inspector> {
  const { homeBytes = mostBytes.home, isWeighed = true, widths = allWidths, repeated } = options
  const { colours = ['light', 'dark'] } = options
  const narrowest = widths.at(-1) ?? 320
  const context = await browser.newContext({
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    colorScheme: colours[0],
    viewport: { width: narrowest, height: 740 },
  })
  // Sent along with every page it would take half as long again.
  await context.addInitScript({ content: axeSource })
  const page = await context.newPage()
  const [faults, seen]: [string[], string[]] = [[], []]
  const note = (what: string) =>
    faults.push(`${decodeURI(page.url()).slice(origin.length, origin.length + 80)}: ${what}`)
  const files = isWeighed ? await weigh(await context.newCDPSession(page)) : []
  let document: Response | undefined
  let awaited = 200
  page.on('console', (message) => {
    // A browser complains of every page that says it is not there; here such a page was asked for.
    const isThePage = awaited >= 400 && message.text().includes(`status of ${awaited}`)
    if (message.type() === 'error' && !isThePage) note(message.text())
  })
  page.on('pageerror', (error) => note(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) note(`asks ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) document = response
  })
  const look = async (act: () => Promise<unknown>, status: number) => {
    awaited = status
    files.length = 0
    await page.setViewportSize({ width: narrowest, height: 740 })
    await act()
    if (document?.status() !== status) note(`status ${document?.status()}, ${status} awaited`)
    seen.push(new URL(page.url()).pathname)
    for (const fault of [
      ...(await faultsOfHtml((await document?.text()) ?? '')),
      ...(isWeighed ? await faultsOfWeight(page, files, homeBytes) : []),
      ...(await faultsOfShape(page, widths)),
      ...(await faultsOfAccess(page, colours, seen.length > 1 ? repeated : undefined)),
    ])
      note(fault)
  }
  return {
    ...{ page, faults, seen },
    visit: (path, status = 200) => look(() => page.goto(origin + path), status),
    after: (act, status) => look(() => Promise.all([page.waitForEvent('load'), act(page)]), status),
  }
}

/** Everything that comes from now on, as long as it is on the wire; nothing comes from a cache. */
async function weigh(wire: CDPSession): Promise<LoadedFile[]> {
  const files: LoadedFile[] = []
  const addresses = new Map<string, string>()
  await wire.send('Network.enable')
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => addresses.set(requestId, request.url))
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = addresses.get(requestId) ?? ''
    if (!url.startsWith('data:')) files.push({ url, bytes: encodedDataLength })
  })
  return files
}

const sum = (files: LoadedFile[]): number => files.reduce((bytes, file) => bytes + file.bytes, 0)

async function faultsOfWeight(page: Page, files: LoadedFile[], homeBytes: number): Promise<string[]> {
  const islands = await page.evaluate(islandsWithFonts)
  if (islands.length > 0) await page.waitForLoadState('networkidle')
  const isHome = /^(\/en)?\/?$/.test(new URL(page.url()).pathname)
  const most = isHome ? homeBytes : islands.includes('places-map') ? mostBytes.withMap : mostBytes.other
  const scripts = sum(files.filter(({ url }) => url.endsWith('.js')))
  return [
    sum(files) > most && `${sum(files)} bytes, ${most} allowed`,
    islands.length === 0 && scripts > mostBytes.scripts && `${scripts} bytes of script`,
  ].filter((fault) => fault !== false)
}

async function islandsWithFonts(): Promise<Array<string | undefined>> {
  await document.fonts.ready
  return [...document.querySelectorAll<HTMLElement>('[data-island]')].map(({ dataset }) => dataset.island)
}

async function faultsOfShape(page: Page, widths: readonly number[]): Promise<string[]> {
  const faults: string[] = []
  if ((await page.evaluate(() => document.querySelectorAll('h1').length)) !== 1) faults.push('not one h1')
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 })
    const wide = await page.evaluate(widestPart)
    if (wide) faults.push(`wider than ${width} px: ${wide}`)
  }
  return faults
}

/** What reaches out of the window, if the page can be pushed sideways. */
function widestPart(): string | undefined {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return undefined
  const parts = [...document.body.querySelectorAll('*')].filter(
    (part) => part.getBoundingClientRect().right > clientWidth + 0.5,
  )
  const inner = parts.filter((part) => !parts.some((other) => other !== part && part.contains(other)))
  return `${scrollWidth} px, ${inner[0]?.outerHTML.slice(0, 160)}`
}

interface Violation {
  id: string
  nodes: Array<{ html: string }>
}

declare const axe: { run: (what: object, options: object) => Promise<{ violations: Violation[] }> }

/** What axe objects to; it ends in the first colours, as it began. */
async function faultsOfAccess(
  page: Page,
  [first, second]: readonly [Colours, Colours?],
  without: string | undefined,
): Promise<string[]> {
  // At the foot of the page the bar of a form lies over nothing; above it, whatever it lies over can be scrolled from under it.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  const exclude = without ? [without] : []
  const all = told(await page.evaluate(violationsOf, { exclude, runOnly: rules }), first)
  if (!second) return all
  await page.emulateMedia({ colorScheme: second })
  const contrasts = await page.evaluate(violationsOf, { exclude, runOnly: ['color-contrast'] })
  await page.emulateMedia({ colorScheme: first })
  return [...all, ...told(contrasts, second)]
}

/** No page of ours has a frame, and what is right need not be described, nor where it stands: it would take as long again. */
async function violationsOf({ exclude, runOnly }: { exclude: string[]; runOnly: string[] }): Promise<Violation[]> {
  const run = { runOnly, resultTypes: ['violations'], preload: false, selectors: false }
  const { violations } = await axe.run({ include: ['html'], exclude }, run)
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }))
}

function told(violations: Violation[], colours: Colours): string[] {
  return violations.flatMap(({ id, nodes }) => {
    // WCAG 2.5.8 lets places of a map lie where they lie; the list beside the map leads to the same pages.
    const others = nodes.filter(({ html }) => id !== 'target-size' || !onTheMap.test(html))
    return others[0] ? [`${id} in ${colours}: ${others[0].html}`] : []
  })
}
