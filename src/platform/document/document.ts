/** A written text of few blocks, in the JSON of ProseMirror: what is stored, drawn, searched and edited. */
export interface Document {
  type: 'doc'
  content: Block[]
}

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } }

export interface Text {
  type: 'text'
  text: string
  marks?: Mark[]
}

/** A line that ends inside a paragraph. */
export interface Break {
  type: 'hardBreak'
}

export type Inline = Text | Break

export interface Paragraph {
  type: 'paragraph'
  content: Inline[]
}

export interface Heading {
  type: 'heading'
  attrs: { level: 2 | 3 }
  content: Text[]
}

export interface List {
  type: 'bulletList' | 'orderedList'
  content: ListItem[]
}

export interface ListItem {
  type: 'listItem'
  /** A paragraph, and at most one list below it. */
  content: [Paragraph] | [Paragraph, List]
}

export interface Quote {
  type: 'blockquote'
  content: Paragraph[]
}

/** What must not be overlooked: it stands apart from the text. */
export interface CallOut {
  type: 'callOut'
  content: Array<Paragraph | List>
}

export interface Picture {
  type: 'picture'
  attrs: { media: number; caption: string }
}

export interface PictureRow {
  type: 'pictureRow'
  content: Picture[]
}

/** The first row says what stands in the columns; all rows are equally long. */
export interface Table {
  type: 'table'
  content: TableRow[]
}

export interface TableRow {
  type: 'tableRow'
  content: TableCell[]
}

export interface TableCell {
  type: 'tableCell'
  content: Text[]
}

/** A document to keep: one of the library at its address here, or one of another site. */
export interface FileLink {
  type: 'file'
  attrs: { href: string; title: string }
}

/** Only a link: nothing of another site is loaded before somebody goes there. */
export interface VideoLink {
  type: 'video'
  attrs: { href: string; title: string }
}

/** Any record of the house, by kind and slug. */
export interface RecordCard {
  type: 'card'
  attrs: { kind: string; slug: string }
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | CallOut
  | Picture
  | PictureRow
  | Table
  | FileLink
  | VideoLink
  | RecordCard

/** Bounds of what is kept, so that no page becomes too heavy to draw. */
export const most = { blocks: 500, listDepth: 3, columns: 8, rows: 100, pictures: 4, letters: 60_000 } as const

export const emptyDocument: Document = { type: 'doc', content: [] }

/** An address a link may lead to: of the web, a mail address, a telephone or a page of this house. */
export function isLinkAddress(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/))[^\s()<>[\]\\"'|*]*$/i.test(href) && href.length <= 2000
}

/** The same address without the letters that would end it in a text; undefined when it is none. */
export function linkAddress(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined
  const plain = given
    .toWellFormed()
    .trim()
    .replaceAll(/[\s()<>[\]\\"'|*]/g, (letter) => percent(letter))
  return isLinkAddress(plain) ? plain : undefined
}

function percent(letter: string): string {
  const coded = encodeURIComponent(letter)
  return coded === letter ? `%${letter.charCodeAt(0).toString(16).toUpperCase()}` : coded
}

const ofLibrary = '/files/'

/** The address of a document of the library, by its number. */
export function fileAddress(number: number | string): string {
  return `${ofLibrary}${number}`
}

/** The number of the document of the library that a file block leads to; nothing where it leads elsewhere. */
export function fileNumber(href: string): number | undefined {
  const [, number] = /^\/files\/([1-9]\d{0,8})$/.exec(href) ?? []
  return number ? Number(number) : undefined
}

/** The numbers of all documents of the library in it. */
export function filesIn({ content }: Document): number[] {
  const all = content.flatMap((block) => (block.type === 'file' ? (fileNumber(block.attrs.href) ?? []) : []))
  return [...new Set(all)]
}

/** The numbers of all pictures in it, in their order. */
export function picturesIn({ content }: Document): number[] {
  const all = content.flatMap((block) => {
    if (block.type === 'picture') return [block.attrs.media]
    return block.type === 'pictureRow' ? block.content.map((one) => one.attrs.media) : []
  })
  return [...new Set(all)]
}

/** The records that stand in it as cards. */
export function cardsIn({ content }: Document): Array<RecordCard['attrs']> {
  return content.flatMap((block) => (block.type === 'card' ? [block.attrs] : []))
}
