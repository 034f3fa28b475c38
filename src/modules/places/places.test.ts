import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { imereti, testHouse } from '../../../test/house.ts'
import { findMap } from './maps.ts'
import { listPlacesOfMaps } from './queries.ts'

describe('a place', () => {
  it('that the gazetteer and the association both know is one record, under the name the association gives', async () => {
    const house = await testHouse()
    for (const [gazetteer, own] of [
      ['khoni-khoni', 'khoni'],
      ['khoni-zeda-gordi', 'gordi'],
      ['tskaltubo-opurchkheti', 'opurchkheti'],
      ['kutaisi-kutaisi', 'kutaisi'],
    ]) {
      const led = await house.get(`/places/${gazetteer}`)
      expect(led.status).toBe(308)
      expect(led.location).toBe(`/places/${own}`)
      expect((await house.get(`/en/places/${gazetteer}`)).location).toBe(`/en/places/${own}`)
      expect((await house.get(`/places/${own}`)).status).toBe(200)
    }
    const { text } = await house.get('/places')
    expect(text).toContain('სოფელი გორდი')
    expect(text).not.toContain('href="/places/khoni-zeda-gordi"')
  })

  it('is not swallowed by a museum that stands in it', async () => {
    const house = await testHouse()
    const town = await house.get('/places/tskaltubo-tskaltubo')
    expect(town.status).toBe(200)
    expect(town.text).toContain('href="/places/tskaltubo-municipality"')
    expect((await house.get('/en/places/tskaltubo-museum')).text).toContain(
      'where the building itself stands is not known',
    )
  })

  it('whose name was guessed has no page and stands in no list', async () => {
    const house = await testHouse()
    const guessed = await house.house.engine.read
      .selectFrom('place')
      .selectAll()
      .where('name_state', '=', 'guessed')
      .execute()
    expect(guessed).toHaveLength(27)
    const pages = [await house.get('/places'), await house.get('/places/tskaltubo-municipality')]
    for (const place of guessed) {
      expect((await house.get(`/places/${place.slug}`)).status).toBe(404)
      for (const page of pages) expect(page.text).not.toContain(`/places/${place.slug}"`)
    }
  })

  it('says what it lies in and what lies in it', async () => {
    const house = await testHouse()
    const library = await house.get('/en/places/opurchkheti-library')
    const up = ['opurchkheti', 'tskaltubo-municipality', 'imereti', 'georgia']
    for (const slug of up) expect(library.text).toContain(`href="/en/places/${slug}"`)
    expect(library.text).toContain(
      'property="og:description" content="Facility, Opurchkheti (village), Tskaltubo municipality, Imereti region, Georgia. Projects here: 1."',
    )
    expect((await house.get('/places/opurchkheti')).text).toContain('href="/places/opurchkheti-library"')
    expect((await house.get('/places/imereti')).text).toContain('href="/places/kutaisi"')
    expect((await house.get('/places/georgia')).text).toContain('href="/places/imereti"')
  })

  it('says how exact its position is and where it is from', async () => {
    const house = await testHouse()
    const { text } = await house.get('/en/places/gordi')
    expect(text).toContain('42.46° north, 42.53° east')
    expect(text).toContain('to about one kilometre')
    expect(text).toContain('<span lang="en">GeoNames via Who\'s On First</span>')
  })

  it('needs no gazetteer: a pack without geography has the places of the association alone', async () => {
    const pack = mkdtempSync(join(tmpdir(), 'temi-pack-'))
    onTestFinished(() => rmSync(pack, { recursive: true }))
    for (const file of ['pack.json', 'association.json']) cpSync(join(imereti, file), join(pack, file))
    const house = await testHouse({ pack })
    expect((await house.get('/places/gordi')).text).toContain('მდებარეობა ჯერ არ არის მოწოდებული')
    expect((await house.get('/places/khoni-khoni')).status).toBe(404)
    expect((await house.get('/places')).text).not.toContain('დაუდასტურებელია')
  })

  it('stands on a map of what it lies in, with what is near and has records, and says the same as a list', async () => {
    const house = await testHouse()
    const land = (await house.get('/en/places/tskaltubo-municipality')).text
    expect(land.match(/class="map-field"/g)).toHaveLength(1)
    expect(land.match(/class="map-project"/g)).toHaveLength(2)
    expect(land).toContain('>Opurchkheti village library</a></dt><dd>1 record, since 2017</dd>')
    const village = (await house.get('/en/places/gordi')).text
    expect(village).toMatch(/aria-label="Map: Khoni municipality; marked: [^"]*Gordi/)
    expect(village).not.toContain('/en/places/opurchkheti"')
    expect((await house.get('/places/georgia')).text.match(/class="map-field"/g)).toHaveLength(12)
    const silent = (await house.get('/en/places/khoni-bengveti')).text
    expect(silent.match(/class="map-project"/g)).toHaveLength(2)
    expect(silent).toContain('A circle is this place')
    expect(silent).toContain('There is no record about this place yet')
    const around = (await house.get('/en/places/imereti')).text
    expect(around).not.toContain('There is no record about this place yet')
    expect(around).not.toContain('places with the most records')
  })

  it('marks on a map as many places as there is room for, those with the most records', async () => {
    const { app } = (await testHouse()).house
    const places = await listPlacesOfMaps(app.db)
    const last = places.findLast(({ slug }) => slug === 'gordi') ?? places[0]
    const map = await findMap(app, {
      marked: new Set(places.map(({ id }) => id)),
      tally: new Map([[last?.id ?? 0, { records: 2 }]]),
    })
    expect([map?.marked.length, map?.isPart]).toEqual([60, true])
    expect(map?.marked.flatMap((one) => one.places.map(({ slug }) => slug))).toContain(last?.slug)
  })

  it('needs no outline, but one that is named has to be in its file', async () => {
    const pack = mkdtempSync(join(tmpdir(), 'temi-pack-'))
    onTestFinished(() => rmSync(pack, { recursive: true }))
    for (const file of ['pack.json', 'association.json', 'named-places.json'])
      cpSync(join(imereti, file), join(pack, file))
    expect((await (await testHouse({ pack })).get('/places/gordi')).text).not.toContain('class="map-')
    writeFileSync(join(pack, 'regions-ge.geojson'), JSON.stringify({ features: [] }))
    await expect(testHouse({ pack })).rejects.toThrow('the pack has no outline "regions-ge.geojson#')
  })
})
