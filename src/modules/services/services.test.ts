import { describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/house.ts'

describe('the services', () => {
  it('say what is offered, with what, for whom and by whom, and can each be linked to', async () => {
    const house = await testHouse()
    const { text } = await house.get('/services')
    expect(text).toMatch(/<h1>სერვისები<\/h1>/)
    for (const id of ['souvenirs', 'cnc-carving']) expect(text).toContain(`id="${id}"`)
    expect(text).toContain('ინდივიდუალურ შეკვეთებსაც')
    expect(text).toContain('კომპიუტერული მართვის რუტერი')
    expect(text).toContain('ადგილობრივ ასევე უცხოელ ტურისტებზე')
    expect(text).toContain('href="/organisations/dami"')
  })

  it('show no price that nobody has supplied, and lead to where one can ask', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en/services')
    expect(text).toContain('What has not been supplied yet')
    expect(text).toContain('href="/en/contact"')
    expect(text).not.toContain('₾')
  })

  it('stand on the page of the organisation that provides them', async () => {
    const house = await testHouse()
    expect((await house.get('/en/organisations/dami')).text).toContain('href="/en/services#cnc-carving"')
  })
})
