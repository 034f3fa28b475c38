import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from './house.ts'
import { faultsOfHtml } from './inspector.ts'
import { prefixes, withFailing } from './page-kinds.ts'

/** As the crawler of Facebook says who it is; it brings no cookie and asks for a part of a long page. */
const facebook = { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }

let house: TestHouse
const lines: string[] = []
beforeAll(async () => {
  house = await testHouse({ until: 'file', modules: withFailing, logStream: { write: (line) => lines.push(line) } })
})

/** What the head of a page says to those who share it. */
function shared(html: string, property: string): string | undefined {
  return new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1]
}

describe('a page that is shared', () => {
  it.each(prefixes)(
    'tells the crawler of Facebook its title, its sentence and a picture it can fetch (%s)',
    async (prefix) => {
      for (const path of ['', '/projects/literacy-future', '/contact', '/places/gordi', '/directions']) {
        const { status, text, headers } = await house.get(prefix + path || '/', {
          ...facebook,
          range: 'bytes=0-524287',
        })
        expect([path, status, headers['set-cookie']]).toEqual([path, 200, undefined])
        const picture = new URL(shared(text, 'image') ?? '')
        expect(picture.origin).toBe(house.address)
        expect([shared(text, 'image:width'), shared(text, 'image:height')]).toEqual(['1200', '630'])
        expect(shared(text, 'image:alt')).toBeTruthy()
        expect(shared(text, 'url')).toBe(`${house.address}${prefix + path || '/'}`)
        expect(shared(text, 'locale')).toBe(prefix === '' ? 'ka_GE' : 'en_GB')
        for (const property of ['title', 'description', 'type', 'site_name'])
          expect(shared(text, property)).toBeTruthy()

        const url = picture.pathname + picture.search
        const card = await house.house.app.inject({ method: 'GET', url, headers: facebook })
        expect([card.statusCode, card.headers['content-type'], card.headers['set-cookie']]).toEqual([
          200,
          'image/png',
          undefined,
        ])
        const { width, height } = await sharp(card.rawPayload).metadata()
        expect([width, height]).toEqual([1200, 630])
        // Facebook takes eight megabytes; WhatsApp leaves out pictures of more than 600 kB.
        expect(card.rawPayload.length).toBeLessThan(600_000)
      }
    },
  )
})

describe('a mistake of ours', () => {
  it.each(prefixes)(
    'has a number that the log knows, leads to the contacts, and tells nothing else (%s)',
    async (prefix) => {
      lines.length = 0
      const { status, text } = await house.get(`${prefix}/failing`)
      expect(status).toBe(500)
      expect(text).toContain(prefix === '' ? '<html lang="ka">' : '<html lang="en">')
      expect(await faultsOfHtml(text)).toEqual([])
      expect(text.match(/<h1[\s>]/g)).toHaveLength(1)
      expect(text).toContain(`href="${prefix}/contact"`)
      expect(text).not.toContain('The test asked for it.')
      expect(text).toContain('name="robots" content="noindex"')
      const [number = ''] = /\b[0-9a-f]{8}\b/.exec(text.slice(text.indexOf('<main'))) ?? []
      expect(number).not.toBe('')
      expect(lines.join('')).toContain(number)
    },
  )
})
