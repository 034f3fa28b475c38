import {
  type Block,
  type CallOut,
  type Document,
  type Inline,
  type List,
  type ListItem,
  linkAddress,
  type Mark,
  most,
  type Paragraph,
  type Picture,
  type Table,
  type Text,
} from './document.ts'

/** Anything with the look of a node; nothing about it is believed. */
interface Given {
  type?: unknown
  attrs?: Record<string, unknown>
  content?: unknown
  text?: unknown
  marks?: unknown
}

/**
 * The one form of a document: what is unknown, empty or beyond the bounds falls away, what says the same is joined. A
 * document that went through it once comes out of it again as it is.
 */
export function tidyDocument(given: unknown): Document {
  const content: Block[] = []
  for (const block of nodesIn(given).slice(0, most.blocks).flatMap(tidyBlock)) {
    const last = content.at(-1)
    if (last && isList(last) && last.type === block.type) last.content.push(...block.content)
    else content.push(block)
  }
  return { type: 'doc', content: withinLetters(content) }
}

/** Reads a stored text; one that is no document is an empty one. */
export function readDocument(stored: string): Document {
  return tidyDocument(parsed(stored))
}

/** The document that stands in a column of any kind; nothing where it is a plain text, whatever that begins with. */
export function findDocument(stored: string): Document | undefined {
  if (!stored.startsWith('{"type":"doc"')) return undefined
  const document = readDocument(stored)
  return document.content.length > 0 ? document : undefined
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored)
  } catch {
    // Somebody may begin a title like a document.
    return undefined
  }
}

/** As it is stored: nothing at all where nothing is written. */
export function storeDocument(document: Document): string {
  return document.content.length === 0 ? '' : JSON.stringify(document)
}

function tidyBlock(given: Given): Block[] {
  const attrs = Object(given.attrs) as Record<string, unknown>
  switch (given.type) {
    case 'paragraph':
      return tidyParagraph(given)
    case 'heading': {
      const content = tidyLine(given)
      return content.length > 0 ? [{ type: 'heading', attrs: { level: attrs.level === 3 ? 3 : 2 }, content }] : []
    }
    case 'bulletList':
    case 'orderedList':
      return tidyList(given, 1)
    case 'blockquote': {
      const content = nodesIn(given).flatMap(tidyParagraph)
      return content.length > 0 ? [{ type: 'blockquote', content }] : []
    }
    case 'callOut':
      return tidyCallOut(given)
    case 'table':
      return tidyTable(given)
    default:
      return tidyLeaf(given.type, attrs, given)
  }
}

function tidyLeaf(type: unknown, attrs: Record<string, unknown>, given: Given): Block[] {
  if (type === 'picture') return tidyPicture(given)
  if (type === 'pictureRow') {
    const content = nodesIn(given).slice(0, most.pictures).flatMap(tidyPicture)
    return content.length > 1 ? [{ type: 'pictureRow', content }] : content
  }
  if (type === 'file' || type === 'video') {
    const href = linkAddress(attrs.href)
    const isUsable = href && (type === 'file' ? !/^(mailto|tel):/i.test(href) : /^https:/i.test(href))
    return isUsable ? [{ type, attrs: { href, title: words(attrs.title) } }] : []
  }
  if (type !== 'card') return []
  const { kind, slug } = attrs
  const isCard = typeof kind === 'string' && typeof slug === 'string' && isKind.test(kind) && isSlug.test(slug)
  return isCard ? [{ type, attrs: { kind, slug } }] : []
}

const isKind = /^[a-z][a-z-]{0,40}$/
const isSlug = /^[a-z0-9][a-z0-9._-]{0,120}$/

function tidyPicture(given: Given): Picture[] {
  if (given.type !== 'picture') return []
  const { media, caption } = Object(given.attrs)
  const isNumber = Number.isInteger(media) && media > 0 && media < 2 ** 31
  return isNumber ? [{ type: 'picture', attrs: { media, caption: words(caption) } }] : []
}

function tidyList(given: Given, depth: number): List[] {
  if (given.type !== 'bulletList' && given.type !== 'orderedList') return []
  const content = nodesIn(given).flatMap((item) => tidyItem(item, depth))
  return content.length > 0 ? [{ type: given.type, content }] : []
}

/** What an item holds beyond a paragraph and a list becomes items beside it, so that no words are lost. */
function tidyItem(given: Given, depth: number): ListItem[] {
  const items: ListItem[] = []
  for (const node of nodesIn(given)) {
    const lists = tidyList(node, depth + 1)
    const last = items.at(-1)
    for (const list of lists) {
      if (depth >= most.listDepth || !last) items.push(...list.content)
      else if (last.content[1] === undefined) last.content = [last.content[0], list]
      else last.content[1].content.push(...list.content)
    }
    const line = lists.length > 0 ? [] : tidyLine(node)
    if (line.length > 0) items.push({ type: 'listItem', content: [{ type: 'paragraph', content: line }] })
  }
  return items
}

function tidyCallOut(given: Given): CallOut[] {
  const content: CallOut['content'] = []
  for (const block of nodesIn(given).flatMap((node) => [...tidyParagraph(node), ...tidyList(node, 1)])) {
    const last = content.at(-1)
    if (last && isList(last) && last.type === block.type) last.content.push(...block.content)
    else content.push(block)
  }
  return content.length > 0 ? [{ type: 'callOut', content }] : []
}

function tidyTable(given: Given): Table[] {
  const rows = nodesIn(given)
    .slice(0, most.rows)
    .map((row) => nodesIn(row).slice(0, most.columns).map(tidyLine))
    .filter((cells) => cells.some((cell) => cell.length > 0))
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  if (rows.length === 0) return []
  const content = rows.map((cells) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: width }, (_, at) => ({ type: 'tableCell' as const, content: cells[at] ?? [] })),
  }))
  return [{ type: 'table', content }]
}

function tidyParagraph(given: Given): Paragraph[] {
  if (given.type !== 'paragraph') return []
  const lines = linesOf(given).filter((line) => line.length > 0)
  const content = lines.flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]))
  return content.length > 0 ? [{ type: 'paragraph', content }] : []
}

/** The words of a node as one line. */
function tidyLine(given: Given): Text[] {
  const runs = linesOf(given)
    .filter((line) => line.length > 0)
    .flatMap((line, at): Text[] => (at === 0 ? line : [{ type: 'text', text: ' ' }, ...line]))
  return joined(runs)
}

function linesOf(given: Given): Text[][] {
  const lines: Text[][] = [[]]
  const gather = (node: Given) => {
    if (node.type === 'text' && typeof node.text === 'string') lines.at(-1)?.push(...textOf(node))
    else if (node.type === 'hardBreak') lines.push([])
    else for (const inner of nodesIn(node)) gather(inner)
  }
  for (const node of nodesIn(given)) gather(node)
  return lines.map((line) => joined(line))
}

function textOf({ text, marks }: Given): Text[] {
  const kept = tidyMarks(marks)
  return spaced(text).length > 0 ? [{ type: 'text', text: spaced(text), ...(kept.length > 0 && { marks: kept }) }] : []
}

function tidyMarks(given: unknown): Mark[] {
  const marks = Array.isArray(given) ? (given as Given[]) : []
  const has = (type: string) => marks.some((mark) => Object(mark).type === type)
  const href = linkAddress(Object(marks.find((mark) => Object(mark).type === 'link')).attrs?.href)
  return [
    ...(has('bold') ? [{ type: 'bold' as const }] : []),
    ...(has('italic') ? [{ type: 'italic' as const }] : []),
    ...(href ? [{ type: 'link' as const, attrs: { href } }] : []),
  ]
}

/** Blanks at the end of a mark stand outside of it, and neighbours with the same marks are one. */
function joined(runs: Text[]): Text[] {
  const whole = runs.flatMap(unmarkedEnds)
  const line: Text[] = []
  for (const run of whole) {
    const last = line.at(-1)
    const text = !last || /\s$/.test(last.text) ? run.text.trimStart() : run.text
    if (text === '') continue
    if (last && sameMarks(last, run)) last.text += text
    else line.push({ ...run, text })
  }
  const last = line.at(-1)
  if (last) last.text = last.text.trimEnd()
  if (last?.text === '') line.pop()
  return line
}

function unmarkedEnds(run: Text): Text[] {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? []
  const parts: Text[] = [
    { type: 'text', text: before },
    { ...run, text },
    { type: 'text', text: after },
  ]
  return parts.filter((part) => part.text !== '')
}

export function sameMarks(one: Text, other: Text): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])
}

/** Words of an attribute: one line without blanks at its ends. */
function words(given: unknown): string {
  return spaced(given).trim().slice(0, 500).toWellFormed().trim()
}

/** Without what no database and no page can hold; a blank is a blank, but for one that holds a number and its unit together. */
function spaced(given: unknown): string {
  if (typeof given !== 'string') return ''
  const plain = given.toWellFormed().replaceAll(/(?!\s)[\p{Cc}\ufffe\uffff]/gu, '')
  return plain.replaceAll(/\s+/g, (blank) => (blank === '\u00a0' ? blank : ' '))
}

function nodesIn(given: unknown): Given[] {
  const { content } = Object(given) as Given
  return Array.isArray(content) ? content.filter((node) => typeof node === 'object' && node !== null) : []
}

function isList(block: Block): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

/** Ends a text that is too long after the last block that fits. */
function withinLetters(blocks: Block[]): Block[] {
  let letters = 0
  const end = blocks.findIndex((block) => {
    letters += JSON.stringify(block).length
    return letters > most.letters * 4
  })
  return end < 0 ? blocks : blocks.slice(0, end)
}
