import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('the first page', () => {
  it('says who the association is, what for, and how to reach it', async () => {
    const house = await testHouse()
    const { text } = await house.get('/')
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect(text).toContain('ორგანიზაციის მისიაა: ')
    expect(text).toContain('href="tel:+995577964430"')
    expect(text).toContain('href="/contact"')
    expect(text).toContain('href="/about"')
  })

  it('counts the chain, and says of what does not exist yet that it does not', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en')
    expect(text).toMatch(/Project<\/a><b>11<\/b><small>since 2015</)
    expect(text).toMatch(/Need<\/span><b>0<\/b><small>no record yet</)
    expect(text).toContain('amounts not yet supplied')
  })

  it('leads to every direction, to the projects and to the services', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en')
    const addresses = ['directions/human-rights', 'projects', 'services#souvenirs']
    for (const address of addresses) expect(text).toContain(`href="/en/${address}"`)
  })
})
