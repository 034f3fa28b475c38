import { describe, expect, it } from 'vitest'
import type { Module } from '#platform/module.ts'
import { testHouse } from '../../../test/house.ts'
import { modules } from '../../modules.ts'

const withoutRelations = modules.map((module) => ({ ...module, relations: [] }))

describe('the directions', () => {
  it('stand in the order and the words of the association, under its own introduction', async () => {
    const house = await testHouse()
    const { text } = await house.get('/directions')
    expect(text).toContain('საქმიანობის ძირითადი მიმართულებებია:')
    const slugs = [...text.matchAll(/href="\/directions\/([a-z-]+)"/g)].map(([, slug]) => slug)
    const given = [
      'community-projects',
      'community-education',
      'youth',
      'advocacy',
      'social-programmes',
      'human-rights',
    ]
    expect([...new Set(slugs)]).toEqual(given)
    expect((await house.get('/en/directions')).text).toContain('protecting human rights and freedoms;')
  })

  it('have a page each, which says so while there is no record under it', async () => {
    const house = await testHouse({ modules: withoutRelations })
    const { status, text } = await house.get('/directions/human-rights')
    expect(status).toBe(200)
    expect(text).toMatch(/<h1 class="long">ადამიანის უფლებათა და თავისუფლებათა დაცვა<\/h1>/)
    expect(text).toContain('ამ მიმართულებით ჩანაწერი ჯერ არ არის')
    expect(text).toContain('href="/directions/social-programmes"')
    expect((await house.get('/directions/no-such')).status).toBe(404)
  })

  it('count the records that other modules bring to them', async () => {
    const heading = { ka: 'პროექტები', en: 'Projects' }
    const item = { to: '/somewhere', title: { ka: 'ერთი', en: 'one' } }
    const bringing: Module = { name: 'bringing', relations: [{ of: 'direction', heading, list: async () => [item] }] }
    const house = await testHouse({ modules: [...withoutRelations, bringing] })
    expect((await house.get('/en/directions')).text.match(/1 record</g)).toHaveLength(6)
    expect((await house.get('/en/directions/youth')).text).toContain('href="/en/somewhere"')
  })
})
