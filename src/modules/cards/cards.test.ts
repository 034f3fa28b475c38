import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { drawCard } from './draw.ts'
import { fontFileIn } from './store.ts'

let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ until: 'file' })
})

/** The picture as bytes. */
async function picture(path: string): Promise<{ type: string; bytes: Buffer; status: number }> {
  const answer = await house.house.app.inject({ method: 'GET', url: path })
  return { type: String(answer.headers['content-type']), bytes: answer.rawPayload, status: answer.statusCode }
}

/** How much of a part of the picture is not paper. */
async function inked(bytes: Buffer, top: number, height: number): Promise<number> {
  const part = sharp(bytes).extract({ left: 72, top, width: 1056, height })
  const { data } = await part.greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((level) => level < 128).length / data.length
}

describe('a share card', () => {
  it('shows the title of a record in both languages, and is small', async () => {
    const [georgian, english] = [
      await picture('/cards/project/literacy-future.png'),
      await picture('/en/cards/project/literacy-future.png'),
    ]
    for (const { type, bytes, status } of [georgian, english]) {
      expect([status, type]).toEqual([200, 'image/png'])
      const { width, height } = await sharp(bytes).metadata()
      expect([width, height]).toEqual([1200, 630])
      expect(await inked(bytes, 220, 330)).toBeGreaterThan(0.02)
      expect(bytes.length).toBeLessThan(100_000)
    }
    expect(georgian.bytes.equals(english.bytes)).toBe(false)
  })

  it('is on every page that may be shared, under an address that changes with the title', async () => {
    for (const path of ['/', '/projects', '/projects/literacy-future', '/en/places', '/news', '/contact']) {
      const { text } = await house.get(path)
      const [, address = ''] = /<meta property="og:image" content="([^"]*)"/.exec(text) ?? []
      expect(address).toMatch(/^http:\/\/localhost:8080\/.*\.png\?v=[0-9a-f]{8}$/)
      expect([path, (await picture(new URL(address).pathname)).status]).toEqual([path, 200])
      expect(text).toMatch(/<meta property="og:title" content="[^"]+"/)
      expect(text).toMatch(/<meta property="og:description" content="[^"]+"/)
    }
    expect((await house.get('/projects/no-such-project')).text).not.toContain('og:image')
    expect((await house.get('/sign-in')).text).not.toContain('og:image')
  })

  it('is drawn once, and again when the title has changed', async () => {
    const path = '/cards/project/literacy-future.png'
    const { headers } = await house.get(path)
    expect(headers['cache-control']).toBe('public, max-age=86400')
    expect((await house.get(path, { 'if-none-match': headers.etag ?? '' })).status).toBe(304)
    await house.change(async (tx) => {
      const project = await tx
        .selectFrom('project')
        .selectAll()
        .where('slug', '=', 'literacy-future')
        .executeTakeFirstOrThrow()
      await tx.amend('project', project, { title_ka: 'სხვა სათაური' })
    })
    expect((await house.get(path, { 'if-none-match': headers.etag ?? '' })).status).toBe(200)
  })

  it('is not there for what is not public or not there', async () => {
    for (const path of ['project/nothing', 'message/1', 'worker/1', 'nothing/nothing', 'project/..%2f..%2fx'])
      expect([path, (await picture(`/cards/${path}.png`)).status]).toEqual([path, 404])
  })

  it('can be drawn from any words, and leaves the house free meanwhile', async () => {
    const font = await fontFileIn(house.house.app.dataFolder)
    const titles = ['<b>&"\'', 'ა'.repeat(500), 'სიტყვა '.repeat(200), ' \0\u{1f600}', '', 'Ⴀ Ω 你好 עברית']
    await drawCard({ title: 'x', name: 'x', label: '' }, font)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    for (const title of titles) {
      const drawn = await drawCard({ title, name: title.slice(0, 60), label: title.slice(0, 20) }, font)
      expect((await sharp(drawn).metadata()).width).toBe(1200)
    }
    delay.disable()
    console.log(`cards: the event loop waited ${(delay.percentile(99) / 1e6).toFixed(0)} ms at most (99 %)`)
    expect(delay.percentile(99) / 1e6).toBeLessThan(100)
  })
})

describe('the icons', () => {
  it('are the seal in each size a telephone asks for', async () => {
    for (const size of [180, 192, 512]) {
      const { bytes, type } = await picture(`/icons/${size}.png`)
      expect([type, (await sharp(bytes).metadata()).width]).toEqual(['image/png', size])
    }
    expect((await house.get('/icons/seal.svg')).text).toMatch(/^<svg/)
    expect((await house.get('/icons/513.png')).status).toBe(404)
  })
})

describe('a night', () => {
  it('takes every picture away, and the next reader has it drawn again', async () => {
    const path = '/cards/project/literacy-future.png'
    const before = await picture(path)
    const kept = () => readdirSync(join(house.dataFolder, 'cards')).filter((name) => name.endsWith('.png'))
    expect(kept().length).toBeGreaterThan(0)
    await house.house.app.jobs.find(({ kind }) => kind === 'old-cards')?.work(house.house.app, {})
    expect(kept()).toEqual([])
    expect((await picture(path)).bytes.equals(before.bytes)).toBe(true)
  })
})
