import { describe, expect, it } from 'vitest'
import { formOn } from '../../../test/form-on.ts'
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

  it('says when its English name is only our translation, and is asked so only where it has one', async () => {
    const house = await testHouse()
    expect((await house.get('/en/organisations/dami')).text).toContain('our translation')
    expect((await house.get('/en/organisations/eprc')).text).not.toContain('our translation')
    const manager = house.worker('manage-projects')
    const fresh = { name_ka: 'სოფლის საბჭო', kind: 'ngo', why: 'წერილიდან' }
    const add = (more = {}) => manager.post('/staff/records/org/new', { ...fresh, ...more })
    const lacking = await add({ name_en: 'Village Council' })
    expect([lacking.status, lacking.text.includes('#field-english-name-state')]).toEqual([422, true])
    const path = (await add()).location.split('?')[0] ?? ''
    const form = async (): Promise<Record<string, string>> => ({
      ...formOn((await manager.get(path)).text),
      why: 'წერილიდან',
    })
    expect(await form()).toMatchObject({ name_ka: fresh.name_ka, english_name_state: '' })
    const named = { name_en: 'Village Council' }
    expect((await manager.post(path, { ...(await form()), acronym: 'სს' })).status).toBe(303)
    expect((await manager.post(path, { ...(await form()), ...named })).status).toBe(422)
    const draft = { ...(await form()), ...named, 'name_en-draft': 'on' }
    expect((await manager.post(path, draft)).status).toBe(303)
    expect((await manager.post(path, { ...(await form()), 'name_en-draft': 'on' })).status).toBe(303)
    const { 'name_en-draft': _draft, ...done } = await form()
    expect((await manager.post(path, done)).status).toBe(422)
    expect((await manager.post(path, { ...done, english_name_state: 'translated' })).status).toBe(303)
    expect((await house.get('/en/organisations')).text).toContain('Village Council')
  })
})
