import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('the page for the time without a line', () => {
  it('has the contacts in both languages, and is not for search engines', async () => {
    const house = await testHouse()
    const { text } = await house.get('/offline')
    expect(text).toMatch(/href="tel:/)
    expect(text).toMatch(/href="mailto:/)
    expect(text).toContain('content="noindex"')
    expect(text).toContain('<template id="kept-notice">')
    expect((await house.get('/en/offline')).text).toContain('<h1>No connection</h1>')
  })
})

describe('the manifest', () => {
  it('names the association and its icons, in the language of the page', async () => {
    const house = await testHouse()
    const { text, headers } = await house.get('/manifest.webmanifest')
    expect(headers['content-type']).toBe('application/manifest+json; charset=utf-8')
    const manifest = JSON.parse(text)
    expect(manifest).toMatchObject({ lang: 'ka', start_url: '/', short_name: 'ასოციაცია „იმერეთი“' })
    for (const { src } of manifest.icons) expect([src, (await house.get(src)).status]).toEqual([src, 200])
    const english = JSON.parse((await house.get('/en/manifest.webmanifest')).text)
    expect(english).toMatchObject({ lang: 'en', start_url: '/en' })
    expect((await house.get('/en')).text).toContain('<link rel="manifest" href="/en/manifest.webmanifest"/>')
  })
})
