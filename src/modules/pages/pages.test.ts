import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('the page about the association', () => {
  it('holds its mission, principles, directions and experience, each at an address of its own', async () => {
    const house = await testHouse()
    const { text } = await house.get('/about')
    expect(text).toMatch(/<h1>ორგანიზაციის შესახებ<\/h1>/)
    for (const key of ['mission', 'principles', 'directionsIntro', 'projectsIntro'])
      expect(text).toContain(`id="${key}"`)
    expect(text).toContain('ორგანიზაციის მისიაა: ')
    expect(text).toContain('პროექტების განხორციელების მრავალწლიანი გამოცდილება.')
  })

  it('names the people as the association writes them and leads to how to reach them', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en/about')
    expect(text).toContain('<a href="/en/contact#davit-vasadze">Projects Manager: Davit Vasadze</a>')
    expect(text).toContain('TSEGA')
  })
})
