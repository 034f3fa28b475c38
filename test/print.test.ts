import jsQR from 'jsqr'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { origin, testHouse } from './house.ts'

// Its types are those of an ES module, and it is none.
const read = jsQR as unknown as typeof jsQR.default

describe('a printed page', () => {
  it('leads back to itself by a code, where the house has an address of its own', async () => {
    const house = await testHouse({ hasPublicUrl: true })
    for (const path of ['/projects/literacy-future', '/en/about']) {
      const [, drawing = ''] = /<div class="print-code">(<svg.*?<\/svg>)/.exec((await house.get(path)).text) ?? []
      const svg = drawing.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
      const picture = sharp(Buffer.from(svg), { density: 300 }).resize(400, 400, { kernel: 'nearest' })
      const { data, info } = await picture
        .flatten({ background: '#fff' })
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      expect(read(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(origin + path)
    }
  })

  it('carries none where its address is only that of this machine', async () => {
    const house = await testHouse()
    expect((await house.get('/projects/literacy-future')).text).not.toContain('print-code')
  })
})
