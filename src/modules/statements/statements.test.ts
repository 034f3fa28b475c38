import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('the statements', () => {
  it('are there in both languages, and every page leads to them', async () => {
    const house = await testHouse()
    for (const path of ['/privacy', '/accessibility']) {
      expect((await house.get('/projects')).text).toContain(`href="${path}"`)
      expect((await house.get(path)).text).toContain('href="/contact"')
      expect((await house.get(`/en${path}`)).status).toBe(200)
    }
  })

  it('say what is missing instead of inventing it', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en/privacy')
    expect(text).toContain('What has not been supplied yet')
    expect(text).toContain('how long messages and enquiries are kept')
  })

  it('tell the truth: a reader gets no cookie, and no page asks for anything elsewhere', async () => {
    const house = await testHouse()
    for (const path of ['/', '/contact', '/services', '/data', '/privacy']) {
      const { headers, text } = await house.get(path)
      expect(headers['set-cookie']).toBeUndefined()
      expect(text).not.toMatch(/(src|action)="https?:/)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
    const sent = await house.post('/contact', { body: 'გამარჯობა', phone: '599123456' })
    expect(sent.headers['set-cookie']).toBeUndefined()
  })
})
