import type { App } from '#platform/app.ts'
import type { NewFile } from '#platform/files/files.ts'

const width = 1200
const height = 800

/** As large as a telephone shows them: their copies are made while somebody waits for the demonstration. */
const drawn = { width: 840, height: 560 }

/** Hills, a sun and a house, each picture in colours of its own; nothing of it was photographed. */
function landscape(seed: number): string {
  const hue = (seed * 67) % 360
  const hill = (top: number, light: number) =>
    `<path d="M0 ${top} Q ${200 + seed * 40} ${top - 160} 500 ${top - 20} T ${width} ${top - 60} V ${height} H 0 Z" fill="hsl(${hue + 60} 28% ${light}%)"/>`
  const left = 260 + ((seed * 170) % 560)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${drawn.width}" height="${drawn.height}">
    <rect width="${width}" height="${height}" fill="hsl(${hue} 45% 86%)"/>
    <circle cx="${900 - seed * 90}" cy="190" r="80" fill="hsl(40 80% 72%)"/>
    ${hill(470, 62)}${hill(560, 50)}${hill(680, 38)}
    <path d="M${left} 560 l110 -90 l110 90 z" fill="hsl(14 45% 38%)"/>
    <rect x="${left + 18}" y="560" width="184" height="130" fill="hsl(40 35% 88%)"/>
    <rect x="${left + 86}" y="606" width="48" height="84" fill="hsl(28 40% 34%)"/>
  </svg>`
}

/** Draws pictures and puts them where files lie; they become real by their rows. */
export async function drawPictures(app: App, count: number): Promise<NewFile[]> {
  const { default: sharp } = await import('sharp')
  const files: NewFile[] = []
  for (let seed = 1; seed <= count; seed += 1) {
    const content = await sharp(Buffer.from(landscape(seed)))
      .jpeg({ quality: 80 })
      .toBuffer()
    const incoming = await app.files.receive([content])
    await incoming.keep(app.clock.now())
    const { hash: content_hash, bytes } = incoming
    files.push({ content_hash, bytes, type: 'image/jpeg', ...drawn, name: `demo-${seed}.jpg` })
  }
  return files
}
