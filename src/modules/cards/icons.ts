import { colours, sealSvg } from './seal.ts'

export interface Icon {
  type: 'image/png' | 'image/svg+xml'
  svg: string
  /** Width and height in pixels. */
  size: number
}

/** The icon of this name, if there is one: the seal, or the seal on paper so many pixels wide. */
export function iconOf(name: string): Icon | undefined {
  if (name === 'seal.svg') return { type: 'image/svg+xml', svg: sealSvg(100), size: 100 }
  const [, size, masked] = /^(180|192|512)(-masked)?\.png$/.exec(name) ?? []
  if (!size) return undefined
  // A telephone may cut a masked icon to a circle of four fifths.
  const margin = masked ? 0.2 : 0.08
  return { type: 'image/png', svg: sealSvg(Number(size), { ground: colours.paper, margin }), size: Number(size) }
}

export async function drawIcon({ svg }: Icon): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 7 }).toBuffer()
}
