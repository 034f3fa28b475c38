import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { newSeed } from '../../../test/hurt/fuzz.ts'

const seed = newSeed()
const randomDrawings = 60
const gallery = `/dev/gallery?seed=${seed}&count=${randomDrawings}`

let browser: Browser
let house: TestHouse
let paths: string[]

beforeAll(async () => {
  house = await testHouse({ until: 'file', served: true, isDevelopment: true })
  const { text } = await house.get('/projects')
  const projects = [...new Set([...text.matchAll(/"(\/projects\/[^"?#]+)"/g)].map(([, path = '']) => path))]
  paths = ['/', gallery, ...projects, '/projects?view=map', '/places/gordi'].flatMap((path) => [
    path,
    `/en${path}`.replace(/\/$/, ''),
  ])
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

/** Texts of the drawings on this page that lie over one another, or reach out of their box, as the browser drew them. */
function findOverlaps(): string[] {
  const problems: string[] = []
  const seen = [...document.querySelectorAll<SVGSVGElement>('svg')].filter(
    (svg) => svg.getBoundingClientRect().width > 0,
  )
  for (const svg of seen) {
    const texts = [...svg.querySelectorAll('text')].map((text) => ({ text, box: text.getBoundingClientRect() }))
    for (const [index, { text, box }] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        // A line of text is higher than its letters; those of two lines may touch.
        if (across > 1 && down > box.height * 0.4) problems.push(`${text.textContent} / ${other.text.textContent}`)
      }
      const around = svg.getBoundingClientRect()
      if (box.right > around.right + 1 || box.left < around.left - 1) problems.push(`${text.textContent} reaches out`)
    }
    const rects = svg.matches('.path')
      ? [...svg.querySelectorAll('rect')].map((one) => one.getBoundingClientRect())
      : []
    for (const [index, inside] of rects.entries()) {
      for (const other of rects.slice(index + 1)) {
        const across = Math.min(inside.right, other.right) - Math.max(inside.left, other.left)
        const down = Math.min(inside.bottom, other.bottom) - Math.max(inside.top, other.top)
        if (across > 0.5 && down > 0.5) problems.push(`two boxes at ${inside.left} ${inside.top}`)
      }
      for (const { text, box } of texts) {
        const isHere =
          box.left > inside.left && box.left < inside.right && box.top > inside.top && box.bottom < inside.bottom
        if (isHere && box.right > inside.right) problems.push(`${text.textContent} reaches out of its box`)
      }
    }
  }
  return problems
}

describe('the drawings', () => {
  it('keep their texts apart and in their boxes, with our own fonts, narrow and wide', async () => {
    const page = await browser.newPage()
    const problems: string[] = []
    for (const path of paths) {
      await page.goto(house.address + path)
      await page.evaluate(() => document.fonts.ready)
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        // Two more are always there: with known sums, and without a middle.
        if (path === gallery) expect(await page.locator('svg.path:visible').count()).toBe(randomDrawings + 2)
        problems.push(
          ...(await page.evaluate(findOverlaps)).map((one) => `${path} at ${width} px, seed ${seed}: ${one}`),
        )
      }
    }
    expect(problems).toEqual([])
    await page.close()
  }, 120_000)
})
