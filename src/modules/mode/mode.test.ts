import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('the choice of colours', () => {
  it('is kept in a cookie, leads back, and is answered by the stylesheet', async () => {
    const house = await testHouse()
    const answer = await house.post('/mode', { mode: 'dark', to: '/projects?year=2018' })
    expect([answer.status, answer.location]).toEqual([303, '/projects?year=2018'])
    const [cookie = ''] = (answer.headers['set-cookie'] ?? '').split(';')
    expect(cookie).toBe('mode=dark')

    const style = await house.get('/mode.css', { cookie })
    expect(style.text).toContain('color-scheme:dark')
    expect(style.headers['cache-control']).toBe('private, no-cache')
    expect((await house.get('/mode.css', { cookie: 'mode=light' })).text).toContain('color-scheme:light')
    expect((await house.get('/mode.css')).text).toBe('')
    expect((await house.get('/mode.css', { cookie: 'mode=;}*{}' })).text).toBe('')

    const etag = style.headers.etag ?? ''
    expect((await house.get('/mode.css', { cookie, 'if-none-match': etag })).status).toBe(304)
    expect((await house.get('/mode.css', { 'if-none-match': etag })).status).toBe(200)
  })

  it('leaves the pages the same for everybody', async () => {
    const house = await testHouse()
    const [plain, chosen] = [await house.get('/projects'), await house.get('/projects', { cookie: 'mode=dark' })]
    expect(chosen.text).toBe(plain.text)
    expect(plain.text).toContain('<link rel="stylesheet" href="/mode.css"/>')
  })

  it('leads back in the language of the page, and only to pages of ours', async () => {
    const house = await testHouse()
    expect((await house.post('/en/mode', { mode: 'light', to: '/about' })).location).toBe('/en/about')
    const georgian = await house.post('/mode', { mode: 'light', to: '/projects?q=თემი&page=%32' })
    expect([georgian.status, georgian.location]).toEqual([
      303,
      '/projects?q=%E1%83%97%E1%83%94%E1%83%9B%E1%83%98&page=%32',
    ])
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:1',
      '/a\nb',
      '/a\u0085b',
      '',
    ])
      expect((await house.post('/mode', { mode: 'dark', to })).location).toBe('/')
    expect((await house.post('/mode', { mode: 'red' })).location).toBe('/')
  })

  it('is refused from other sites', async () => {
    const house = await testHouse()
    expect((await house.post('/mode', { mode: 'dark' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})
