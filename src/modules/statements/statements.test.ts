import { describe, expect, it } from 'vitest'
import { formOn } from '../../../test/form-on.ts'
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

  it('hold what only the association can tell, once it has told it where it is seen', async () => {
    const house = await testHouse()
    const editor = house.worker('edit-texts')
    const edit =
      /href="(\/staff\/records\/page-words\/\d+)\?from=%2Fprivacy[^"]*"[^>]*>[^<]*<span[^>]*>: [^:]+: ვინ აგებს/
    const [, form = ''] = edit.exec((await editor.get('/privacy')).text) ?? []
    const opened = await editor.get(form)
    expect(opened.text).toContain('ვინ აგებს პასუხს ასოციაციაში პერსონალურ მონაცემებზე')
    const told = { text_ka: 'პასუხს თავმჯდომარე აგებს.', text_en: 'The chair answers for it.', why: 'კრების ოქმი' }
    expect((await editor.post(form, { ...formOn(opened.text), ...told })).status).toBe(303)
    const { text } = await house.get('/en/privacy')
    expect(text).toContain('The chair answers for it.')
    expect(text).not.toContain('who in the association answers')
    expect(text).toContain('where the server stands and who looks after it')
    const emptied = { ...formOn((await editor.get(form)).text), text_ka: '', text_en: '', why: 'კრების ოქმი' }
    expect((await editor.post(form, emptied)).status).toBe(303)
    expect((await house.get('/en/privacy')).text).toContain('who in the association answers')
  })

  it('stand, like every page that speaks for the association, beside a way to where they are written', async () => {
    const house = await testHouse()
    const editor = house.worker('edit-texts')
    const pages = [
      '/',
      '/about',
      '/directions',
      '/projects',
      '/organisations',
      '/places',
      '/services',
      '/news',
      '/contact',
    ]
    for (const path of [...pages, '/subscriptions', '/data', '/privacy', '/accessibility']) {
      const seen = [await editor.get(path), await house.get(path)].map(({ text }) => text.includes('edit-here'))
      expect([path, ...seen]).toEqual([path, true, false])
    }
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
