import { groundSvg, places } from './ground.ts'
import { colours, sealSvg } from './seal.ts'

/** The words on a card. */
export interface CardWords {
  title: string
  /** Whose page it is. */
  name: string
  /** What kind of page it is. */
  label: string
}

const titleWidth = 1200 - 2 * places.side
const titleSizes = [76, 64, 54, 46, 38, 32]
/** No title of ours is longer; it would only be drawn smaller than anybody can read. */
const longestTitle = 300
/** A longer name is set smaller, so that it stays in one line. */
const longestLargeName = 34

/** Draws a card. The work is done by sharp in threads of its own. */
export async function drawCard(words: CardWords, fontFile: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  const { side, seal, sealSize, name, onlyName, label, titleMiddle } = places
  const beside = side + sealSize + 28
  const line = (text: string, size: number, colour: string) => drawText(text, { size, colour, width: 900, fontFile })
  const overlays = [{ input: Buffer.from(sealSvg(sealSize)), left: side, top: seal }]
  const add = (drawn: Drawn, left: number, middle: number) => {
    overlays.push({ input: Buffer.from(drawn.picture), left, top: Math.round(middle - drawn.height / 2) })
  }
  add(
    await line(words.name, words.name.length > longestLargeName ? 28 : 40, colours.saperavi),
    beside,
    words.label ? name : onlyName,
  )
  if (words.label) add(await line(words.label, 26, colours.muted), beside, label)
  add(await drawTitle(words.title.slice(0, longestTitle), fontFile), side, titleMiddle)
  return sharp(Buffer.from(groundSvg())).composite(overlays).png({ palette: true, colours: 64, effort: 4 }).toBuffer()
}

/** A piece of text as a picture. */
interface Drawn {
  picture: Buffer
  height: number
}

/** As large as it fits; what does not fit even then is cut off. */
async function drawTitle(title: string, fontFile: string): Promise<Drawn> {
  for (const size of titleSizes) {
    const drawn = await drawText(title, { size, colour: colours.ink, width: titleWidth, fontFile })
    if (drawn.height <= places.titleHeight) return drawn
  }
  const { default: sharp } = await import('sharp')
  const smallest = titleSizes.at(-1) ?? 30
  const { picture } = await drawText(title, { size: smallest, colour: colours.ink, width: titleWidth, fontFile })
  const height = places.titleHeight
  const { width } = await sharp(picture).metadata()
  return { picture: await sharp(picture).extract({ left: 0, top: 0, width, height }).png().toBuffer(), height }
}

interface TextLook {
  size: number
  colour: string
  width: number
  fontFile: string
}

async function drawText(text: string, { size, colour, width, fontFile }: TextLook): Promise<Drawn> {
  const { default: sharp } = await import('sharp')
  const markup = `<span foreground="${colour}">${escaped(text)}</span>`
  const look = { font: `Temi Card ${size}`, fontfile: fontFile, dpi: 72, rgba: true, width, wrap: 'word-char' } as const
  const { data, info } = await sharp({ text: { text: markup, ...look } })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { picture: data, height: info.height }
}

/** Pango reads the text as markup. A text without a letter cannot be drawn at all. */
function escaped(text: string): string {
  const plain =
    text
      .toWellFormed()
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim() || '–'
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
