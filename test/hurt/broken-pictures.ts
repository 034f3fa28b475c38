import sharp from 'sharp'

/** A picture that was whole once. */
export interface BrokenPicture {
  name: string
  content: Buffer
}

// Names that mean something to a disk, a line of text or a program, and nothing to us.
const names = [
  '../../../../etc/passwd',
  '..\\..\\windows\\system.ini',
  'a\u0000.png',
  'photo\u202egnp.exe',
  'CON',
  'nul.png',
  'com1.jpg',
  '"; rm -rf /; ".jpg',
  'ა'.repeat(400),
  '.',
  '..',
  ' ',
  'a.png\r\nset-cookie: a=b',
  '<img src=x onerror=alert(1)>.png',
  'C:fakepath',
]

/** Pictures with some of their bytes changed, or without their end: by the same seed the same ones. */
export async function brokenPictures(seed: number, count: number): Promise<BrokenPicture[]> {
  const whole = await wholePictures()
  const next = numbersFrom(seed)
  return Array.from({ length: count }, (_, at) => {
    const content = Buffer.from(whole[at % whole.length] ?? [])
    const name = names[next(names.length)] ?? ''
    if (next(3) === 0) return { name, content: content.subarray(0, next(content.length)) }
    for (let change = 0; change <= next(20); change += 1) content[next(content.length)] = next(256)
    return { name, content }
  })
}

async function wholePictures(): Promise<Buffer[]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const picture = () => sharp({ create: { width: 200, height: 150, channels: 3, background: '#777', noise } })
  return Promise.all([
    picture().jpeg().toBuffer(),
    picture()
      .jpeg({ progressive: true })
      .withExif({ IFD0: { Make: 'Camera' } })
      .toBuffer(),
    picture().png().toBuffer(),
    picture().webp().toBuffer(),
    picture().webp({ lossless: true }).toBuffer(),
    picture().avif({ effort: 0 }).toBuffer(),
  ])
}

/** Numbers below a bound, one after the other: a linear congruential generator with the constants of Numerical Recipes. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
