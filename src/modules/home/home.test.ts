import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { inventedPack, testHouse } from '../../../test/house.ts'

describe('the first page', () => {
  it('says who the association is, what for, and how to reach it', async () => {
    const house = await testHouse()
    const { text } = await house.get('/')
    expect(text.match(/<h1/g)).toHaveLength(1)
    expect(text).toContain('ხელს უწყობს თემის განვითარებას')
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

  it('shows its mission where its pack says nothing shorter, and no map where it has no outlines', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { text } = await house.get('/')
    expect(text).toContain('მთაში გზა და წყალი ყველას უნდა ჰქონდეს.')
    expect(text).not.toContain('class="map-')
  })

  it('shows where the projects were, what is under way, and what happened when', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en')
    expect(text).toMatch(/role="img" aria-label="Map: [^"]*; marked: [^"]*Gordi/)
    expect(text).toMatch(/id="now"><a href="\/en\/projects\/clean-environment"/)
    expect(text).toMatch(/class="timeline".*href="\/en\/projects\/literacy-future"/s)
  })

  it('shows the newest news in place of the timeline, once there are some', async () => {
    const house = await testHouse({ pack: inventedPack })
    const { text } = await house.get('/')
    expect(text).toContain('href="/news/spring-is-clean"')
    expect(text).not.toContain('class="timeline"')
  })

  it('uses nothing that only the stylesheet of the other pages draws', async () => {
    const [own, others] = await Promise.all([namesDrawnBy('design.css'), namesDrawnBy('inner.css')])
    const packs = await Promise.all([testHouse(), testHouse({ pack: inventedPack })])
    const texts = await Promise.all(packs.map(async (house) => (await house.get('/')).text))
    const used = texts.join('').matchAll(/class="([^"]*)"/g)
    const names = new Set([...used].flatMap(([, list = '']) => list.split(' ')))
    expect([...names].filter((name) => others.has(name) && !own.has(name))).toEqual([])
  })

  it('leads to every direction, to the projects and to the services', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en')
    const addresses = ['directions/human-rights', 'projects', 'services#souvenirs']
    for (const address of addresses) expect(text).toContain(`href="/en/${address}"`)
  })
})

/** The classes a stylesheet of the kit speaks of, by the files it is put together from. */
async function namesDrawnBy(sheet: string): Promise<Set<string>> {
  const imports = (await readFile(`src/design/${sheet}`, 'utf8')).matchAll(/"\.\/(styles\/[\w-]+\.css)"/g)
  const files = await Promise.all([...imports].map(([, file]) => readFile(`src/design/${file}`, 'utf8')))
  return new Set([...files.join('').matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name))
}
