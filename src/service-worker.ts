import { momentInText } from '#design/dates.ts'

// Runs in the browser behind all pages: keeps what was read, and shows it while there is no line.
const keptPages = 'temi-pages'
const keptFiles = 'temi-files'
const offlinePages = { ka: '/offline', en: '/en/offline' }
const mostPages = 50
const mostFiles = 40
const oneDay = 24 * 60 * 60 * 1000

/** What TypeScript knows only in a project for service workers alone. */
interface KeepingEvent extends Event {
  request: Request
  waitUntil(work: Promise<unknown>): void
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  skipWaiting(): Promise<void>
  clients: {
    claim(): Promise<void>
    matchAll(options: { includeUncontrolled: true }): Promise<Array<{ url: string }>>
  }
  addEventListener(type: 'install' | 'activate' | 'fetch', listener: (event: KeepingEvent) => void): void
}
// This file is built for a service worker, whose global object is one of these.
const worker = globalThis as unknown as Worker

worker.addEventListener('install', (event) => event.waitUntil(begin()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(file(request))
  else if (url.pathname === '/mode.css') event.respondWith(modeStyle(request))
})

/** The page that is being read when the worker comes was not asked for through it. */
async function begin(): Promise<void> {
  await keepOfflinePages()
  for (const { url } of await worker.clients.matchAll({ includeUncontrolled: true }))
    await keepPage(url, await fetch(url))
  await worker.skipWaiting()
}

async function page(event: KeepingEvent): Promise<Response> {
  try {
    const response = await fetch(event.request)
    event.waitUntil(keepPage(event.request.url, response.clone()))
    return response
  } catch {
    // There is no line.
    return (await keptPage(event.request.url)) ?? (await offlinePage(event.request.url)) ?? Response.error()
  }
}

/** Keeps a page as it was read, unless it is for one reader only, a search, or has a form that could not be sent. */
async function keepPage(address: string, response: Response): Promise<void> {
  const { headers } = response
  const isPage = response.status === 200 && headers.get('content-type')?.startsWith('text/html')
  if (!isPage || response.redirected || headers.get('cache-control')?.includes('no-store')) return
  const url = new URL(address)
  if (/^(\/en)?\/search(\/|$)/.test(url.pathname)) return
  const html = await response.text()
  if (/<form class="form[^>]*method="post"/.test(html)) return
  await put(keptPages, keyOf(url), copyOf(response, html), mostPages)
  const offline = await caches.match(offlinePages.ka)
  if (timeOf(response) - (offline ? timeOf(offline) : 0) > oneDay) await keepOfflinePages()
}

async function keptPage(address: string): Promise<Response | undefined> {
  const url = new URL(address)
  const response = await (await caches.open(keptPages)).match(keyOf(url))
  if (!response) return undefined
  const language = languageOf(url)
  const offline = await (await caches.match(offlinePages[language]))?.text()
  const [, notice = ''] = /<template id="kept-notice">([\s\S]*?)<\/template>/.exec(offline ?? '') ?? []
  const said = notice.replace('{time}', momentInText(language, timeOf(response)))
  const html = (await response.text()).replace(/<main[^>]*>/, (main) => main + said)
  return copyOf(response, html)
}

/** The page of the contacts, with a list of what was read in this language. */
async function offlinePage(address: string): Promise<Response | undefined> {
  const language = languageOf(new URL(address))
  const response = await caches.match(offlinePages[language])
  if (!response) return undefined
  const html = await response.text()
  const items = await readPages(language)
  if (items.length === 0) return copyOf(response, html)
  const list = html.replace(/(<ul id="kept-pages"[^>]*>)/, (start) => start + items.join(''))
  return copyOf(response, list.replace(/<p id="nothing-read">[^<]*<\/p>/, ''))
}

/** What was read, the last one first. */
async function readPages(language: 'ka' | 'en'): Promise<string[]> {
  const cache = await caches.open(keptPages)
  const requests = (await cache.keys()).filter(({ url }) => languageOf(new URL(url)) === language)
  const lines = await Promise.all(requests.map(async ({ url }) => lineOf(new URL(url), await cache.match(url))))
  return lines.reverse()
}

function lineOf({ pathname, search }: URL, response: Response | undefined): Promise<string> {
  return (response?.text() ?? Promise.resolve('')).then((html) => {
    // The title stands in the page as the house has escaped it.
    const [, title = pathname] = /<title>([^<]*?)(?: – [^<]*)?<\/title>/.exec(html) ?? []
    return `<li><span><a href="${(pathname + search).replaceAll('&', '&amp;')}">${title}</a></span></li>`
  })
}

async function keepOfflinePages(): Promise<void> {
  for (const address of Object.values(offlinePages)) {
    const response = await fetch(address, { cache: 'no-cache' })
    const html = await response.clone().text()
    await put(keptFiles, address, response, mostFiles)
    for (const [asset] of html.matchAll(/\/assets\/[\w.-]+/g)) await file(new Request(asset))
  }
}

/** A file of the build never changes under its name. */
async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await put(keptFiles, request.url, response.clone(), mostFiles)
  return response
}

async function modeStyle(request: Request): Promise<Response> {
  try {
    const response = await fetch(request)
    await put(keptFiles, '/mode.css', response.clone(), mostFiles)
    return response
  } catch {
    // There is no line: the colours stay as they were.
    return (await caches.match('/mode.css')) ?? new Response('', { headers: { 'content-type': 'text/css' } })
  }
}

/** Keeps it as the newest, and lets the oldest go. The page of the contacts is written anew every day, so it stays. */
async function put(name: string, address: string, response: Response, most: number): Promise<void> {
  const cache = await caches.open(name)
  await cache.delete(address)
  await cache.put(address, response)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}

/** The same page with another text; it is no longer compressed. */
function copyOf(response: Response, html: string): Response {
  const headers = new Headers(response.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(html, { headers })
}

/** The address without what others have hung on it. */
function keyOf(url: URL): string {
  const key = new URL(url.pathname + url.search, url)
  for (const name of [...key.searchParams.keys()])
    if (/^(fbclid|gclid|utm_.*)$/.test(name)) key.searchParams.delete(name)
  return key.href
}

function languageOf({ pathname }: URL): 'ka' | 'en' {
  return /^\/en(\/|$)/.test(pathname) ? 'en' : 'ka'
}

/** When the house sent it, by the clock of the house. */
function timeOf(response: Response): number {
  return Date.parse(response.headers.get('date') ?? '') || 0
}
