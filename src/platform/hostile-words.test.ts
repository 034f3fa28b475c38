import { randomInt } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../test/house.ts'

/** Ends an attribute, an element and a string at once; it is harmless as long as it is escaped. */
const markup = `"'><svg onload=alert(7)></script>`

const values = [
  markup,
  '\r\nx-injected: yes\r\n\r\n<svg onload=alert(7)>',
  'a\0b',
  "' or 1=1 --",
  '__proto__',
  '../../../../etc/passwd',
  '9'.repeat(400),
  'ა'.repeat(3000),
].map(encodeURIComponent)

/** Bytes that are no text, half a sign, and a sign of escape that nothing follows. */
const noText = ['%ED%A0%80', '%ff%fe', '%00', '%', '%u0041']

const hostile = [...values, ...noText]

const parameters = ['year', 'state', 'kind', 'place', 'direction', 'donor', 'view', 'page', 'q', 'to', 'v', 'mode']

const headers = [
  ...['accept', 'accept-encoding', 'accept-language', 'cookie', 'host', 'if-modified-since', 'if-none-match'],
  ...['origin', 'range', 'referer', 'sec-fetch-site', 'user-agent'],
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded'],
]

const headerValues = [
  markup,
  'evil.example:99999',
  'bytes=0-,-1,5-2',
  'temi_session=a; temi_mode=b; =; %00',
  '*',
  'x'.repeat(6000),
]

let house: TestHouse
beforeAll(async () => {
  house = await testHouse({ until: 'file' })
})

interface Sent {
  method: 'GET' | 'POST'
  url: string
  headers?: Record<string, string>
  payload?: string
}

/** From another address each time, so that no rate hides what is behind it. */
async function send(sent: Sent): Promise<LightMyRequestResponse> {
  const remoteAddress = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
  return house.house.app.inject({ ...sent, remoteAddress })
}

function faultsOf({ url }: Sent, answer: LightMyRequestResponse): string[] {
  const faults = [
    answer.statusCode >= 500 && `status ${answer.statusCode}`,
    answer.body.includes('<svg onload') && 'not escaped',
    answer.headers['x-injected'] !== undefined && 'a header of theirs',
    String(answer.headers.location ?? '').match(/^([^/]|\/[\\/])/) && `leads to ${answer.headers.location}`,
    answer.body.includes('evil.example') && 'takes their word for who we are',
  ]
  return faults.filter(Boolean).map((fault) => `${url.slice(0, 120)}: ${fault}`)
}

async function faultsOfAll(all: Sent[]): Promise<string[]> {
  const faults: string[] = []
  for (const sent of all) faults.push(...faultsOf(sent, await send(sent)))
  return faults
}

/** What everybody may ask for. */
function addresses(): string[] {
  return house.house.routes
    .filter(({ method, url }) => method === 'GET' && !url.startsWith('/staff'))
    .map(({ url }) => url)
}

/** Each name gets each of the values once, in as many turns; together with others, or nobody would wait for the end. */
function turnsOf(names: string[], all: string[]): string[][] {
  return all.map((_, turn) => names.map((_name, at) => all[(at + turn) % all.length] ?? ''))
}

const asQuery = (names: string[], given: string[]) => names.map((name, at) => `${name}=${given[at]}`).join('&')

describe('what strangers write', () => {
  it('as a parameter of any address is no mistake of ours and comes back escaped', async () => {
    const reads = new Set(['/projects', '/news', '/organisations', '/search', '/search.json', '/sign-in', '/mode.css'])
    const asked = addresses().flatMap((url, at) => {
      const turns = turnsOf(parameters, hostile)
      const some = reads.has(url) ? turns : turns.slice(at % 10, (at % 10) + 2)
      const path = `${at % 2 ? '/en' : ''}${url.replaceAll(/:\w+/g, 'a')}`
      return some.map((given): Sent => ({ method: 'GET', url: `${path}?${asQuery(parameters, given)}&q=a` }))
    })
    expect(await faultsOfAll(asked)).toEqual([])
    const { body } = await send({ method: 'GET', url: `/search?q=${encodeURIComponent(markup)}` })
    expect(body).toContain('&lt;svg onload')
  })

  it('as a part of any address finds nothing', async () => {
    const asked = addresses()
      .filter((url) => url.includes(':'))
      .flatMap((url, at) =>
        turnsOf(['one'], hostile)
          .filter((_, turn) => (turn + at) % 3 === 0)
          .map(([value = '']): Sent => ({ method: 'GET', url: url.replaceAll(/:\w+/g, value) })),
      )
    expect(await faultsOfAll(asked)).toEqual([])
  })

  it('in any header changes nothing', async () => {
    const paths = [
      '/',
      '/en/projects?view=map',
      '/search?q=a',
      '/feed.atom',
      '/sign-in',
      '/cards/page/home.png',
      '/mode.css',
    ]
    const together = paths.flatMap((url) =>
      turnsOf(headers, headerValues).map((given): Sent => {
        return { method: 'GET', url, headers: Object.fromEntries(headers.map((name, at) => [name, given[at] ?? ''])) }
      }),
    )
    const alone = headers.flatMap((name) =>
      headerValues.map((value): Sent => ({ method: 'GET', url: '/mode.css', headers: { [name]: value } })),
    )
    expect(await faultsOfAll([...together, ...alone])).toEqual([])
  })

  it('in any field of any form comes back escaped or is refused', async () => {
    const forms = await formsOf(['/', '/en/contact', '/contact', '/services', '/sign-in', '/en/sign-in/forgotten'])
    expect(forms.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        '/contact?again',
        '/services/enquiries',
        '/sign-in?again',
        '/en/sign-in/forgotten?again',
        '/mode',
      ]),
    )
    const sent = forms.flatMap(({ action, fields }) =>
      turnsOf(fields, hostile).map((given): Sent => {
        return { method: 'POST', url: action, headers: formHeaders, payload: asQuery(fields, given) }
      }),
    )
    expect(await faultsOfAll(sent)).toEqual([])
  })

  it('is stored as it was written, and shown escaped to those who read it', async () => {
    const word = encodeURIComponent(markup)
    const fields = {
      '/contact': ['body', 'name'],
      '/services/enquiries': ['description', 'size', 'wood', 'budget', 'name'],
    }
    for (const [url, names] of Object.entries(fields)) {
      const payload = `what=other&phone=599123456&${names.map((name) => `${name}=${word}`).join('&')}`
      const answer = await send({ method: 'POST', url, headers: formHeaders, payload })
      expect([url, answer.statusCode]).toEqual([url, 303])
      expect((await send({ method: 'GET', url: String(answer.headers.location) })).body).not.toContain('<svg onload')
    }
    for (const path of ['/staff/inbox/message/1', '/staff/inbox/enquiry/1']) {
      const { text } = await house.worker('read-messages', 'read-enquiries').get(path)
      expect(text).toContain('&lt;svg onload')
      expect(text).not.toContain('<svg onload')
    }
  })
})

const formHeaders = { origin: 'http://localhost:8080', 'content-type': 'application/x-www-form-urlencoded' }

/** Forms as they stand on these pages: where they lead and what they ask. */
async function formsOf(pages: string[]): Promise<Array<{ action: string; fields: string[] }>> {
  const found = new Map<string, Set<string>>()
  for (const path of pages) {
    const { text } = await house.get(path)
    for (const [, attributes = '', inner = ''] of text.matchAll(
      /<form([^>]*method="post"[^>]*)>([\s\S]*?)<\/form>/gi,
    )) {
      const action = /action="([^"]*)"/.exec(attributes)?.[1] ?? path
      const names = [...inner.matchAll(/\sname="([^"]*)"/g)].map(([, name = '']) => name)
      found.set(action, new Set([...(found.get(action) ?? []), ...names]))
    }
  }
  return [...found].map(([action, fields]) => ({ action, fields: [...fields] }))
}
