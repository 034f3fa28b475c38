import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('an organisation', () => {
  it('has a page in both languages, and an unknown one has none', async () => {
    const house = await testHouse()
    const list = await house.get('/organisations')
    expect(list.text).toContain('href="/organisations/world-bank"')
    expect((await house.get('/organisations/world-bank')).text).toContain('მსოფლიო ბანკი')

    const english = await house.get('/en/organisations/world-bank')
    expect(english.text).toMatch(/<h1[^>]*>World Bank</)
    expect(english.text).toContain('<span lang="ka">მსოფლიო ბანკი</span>')
    expect((await house.get('/organisations/no-such-bank')).status).toBe(404)
  })

  it('says when its English name is only our translation', async () => {
    const house = await testHouse()
    expect((await house.get('/en/organisations/dami')).text).toContain('our translation')
    expect((await house.get('/en/organisations/eprc')).text).not.toContain('our translation')
  })
})
