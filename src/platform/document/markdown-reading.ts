import type { Block, Document, Inline, List, ListItem, Paragraph, Picture, Text } from './document.ts'
import { readLine, unescaped } from './markdown-line.ts'
import { tidyDocument } from './tidy.ts'

/** Reads what was typed into a plain field. Nothing is refused: what is no sign is text. */
export function readMarkdown(text: string): Document {
  const lines = text.toWellFormed().replaceAll(/\r\n?/g, '\n').split('\n')
  return tidyDocument({ type: 'doc', content: blocksIn(lines) })
}

/** A document of plain paragraphs with an empty line between them, in which no sign means anything. */
export function plainDocument(text: string): Document {
  const paragraphs = text.replaceAll('\r\n', '\n').split(/\n\s*\n/)
  const content = paragraphs.map((paragraph) => ({ type: 'paragraph', content: broken(paragraph.split('\n')) }))
  return tidyDocument({ type: 'doc', content })

  function broken(lines: string[]): Inline[] {
    return lines.flatMap((line, at) => withBreak([{ type: 'text', text: line }], at))
  }
}

const listSign = /^(\s*)(?:[-+*•]|(\d+)[.)])\s+(?=\S)/

/** Takes whole blocks off the front until nothing is left. */
function blocksIn(lines: string[]): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const { block, count } = nextBlock(lines, at)
    if (block) blocks.push(...block)
    at += count
  }
  return blocks
}

interface Taken {
  block?: Block[]
  count: number
}

function nextBlock(lines: string[], at: number): Taken {
  const line = lines[at] ?? ''
  if (line.trim() === '') return { count: 1 }
  const heading = /^(#{1,6})\s+(.*)$/.exec(line)
  if (heading) {
    const level = (heading[1]?.length ?? 2) > 2 ? 3 : 2
    return { block: [{ type: 'heading', attrs: { level }, content: readLine(heading[2] ?? '') }], count: 1 }
  }
  const leaf = leafIn(line.trim())
  if (leaf) return { block: leaf, count: 1 }
  if (line.trim() === ':::') return callOut(lines, at)
  if (line.startsWith('>')) return quote(lines, at)
  if (line.startsWith('|')) return table(lines, at)
  if (listSign.test(line)) return list(lines, at)
  const count = runOf(lines, at, (one, first) => first || !beginsBlock(one))
  return { block: [paragraph(lines.slice(at, at + count))], count }
}

function beginsBlock(line: string): boolean {
  return /^(#{1,6}\s|>|\||:::\s*$)/.test(line) || line.trim() === '' || listSign.test(line) || !!leafIn(line.trim())
}

/** How many lines from here on belong together. */
function runOf(lines: string[], at: number, belongs: (line: string, first: boolean) => boolean): number {
  let end = at
  while (end < lines.length && belongs(lines[end] ?? '', end === at)) end += 1
  return end - at
}

function paragraph(lines: string[]): Paragraph {
  return { type: 'paragraph', content: lines.flatMap((line, at) => withBreak(readLine(line.trim()), at)) }
}

function withBreak(line: Text[], at: number): Inline[] {
  return at === 0 ? line : [{ type: 'hardBreak' }, ...line]
}

/** A block that is one line: pictures, a card, a file, a video. */
function leafIn(line: string): Block[] | undefined {
  const onePicture = /!\[((?:[^\\\]]|\\.)*)\]\(picture:(\d{1,10})\)/g
  const pictures = [...line.matchAll(onePicture)]
  if (pictures.length > 0 && line.replaceAll(onePicture, '').trim() === '') return row(pictures)
  const [, kind, rest, title = ''] = /^\[\[([a-z-]+):([^|\]]+)(?:\|((?:[^\\\]]|\\.)*))?\]\]$/.exec(line) ?? []
  if (!kind || !rest) return undefined
  if (kind === 'file' || kind === 'video')
    return known([{ type: kind, attrs: { href: rest.trim(), title: unescaped(title) } }])
  return known([{ type: 'card', attrs: { kind, slug: rest.trim() } }])
}

function row(found: RegExpExecArray[]): Block[] {
  const pictures = found.map(
    ([, caption = '', media]): Picture => ({
      type: 'picture',
      attrs: { media: Number(media), caption: unescaped(caption) },
    }),
  )
  return pictures.length === 1 ? pictures : [{ type: 'pictureRow', content: pictures }]
}

/** A line in double brackets that names nothing we know stays text, so that its writer sees it. */
function known(blocks: Block[]): Block[] | undefined {
  return tidyDocument({ content: blocks }).content.length > 0 ? blocks : undefined
}

function callOut(lines: string[], at: number): Taken {
  const inside = runOf(lines, at, (one, first) => first || one.trim() !== ':::')
  const blocks = blocksIn(lines.slice(at + 1, at + inside))
  const kept = blocks.flatMap((one) =>
    one.type === 'paragraph' || one.type === 'bulletList' || one.type === 'orderedList' ? [one] : [],
  )
  // What a call-out cannot hold follows it.
  const rest = blocks.filter((one) => !kept.some((keeps) => keeps === one))
  return { block: [{ type: 'callOut', content: kept }, ...rest], count: inside + 1 }
}

function quote(lines: string[], at: number): Taken {
  const count = runOf(lines, at, (one) => one.startsWith('>'))
  const inside = lines.slice(at, at + count).map((one) => one.replace(/^>\s?/, ''))
  const content: Paragraph[] = []
  for (let from = 0; from < inside.length; ) {
    const length = runOf(inside, from, (one) => one.trim() !== '')
    if (length > 0) content.push(paragraph(inside.slice(from, from + length)))
    from += length + 1
  }
  return { block: [{ type: 'blockquote', content }], count }
}

function table(lines: string[], at: number): Taken {
  const count = runOf(lines, at, (one) => one.startsWith('|'))
  const rows = lines
    .slice(at, at + count)
    .filter((one, index) => index !== 1 || !/^[\s|:-]+$/.test(one) || !one.includes('-'))
  const content = rows.map((one) => ({
    type: 'tableRow' as const,
    content: cellsIn(one).map((cell) => ({ type: 'tableCell' as const, content: readLine(cell) })),
  }))
  return { block: [{ type: 'table', content }], count }
}

function cellsIn(line: string): string[] {
  const inside = line.trim().replace(/^\|/, '')
  const cells = [...inside.matchAll(/((?:[^\\|]|\\.)*)(\||$)/g)].map((cell) => (cell[1] ?? '').trim())
  // The last bar ends the row; the end of the line matches once more after it.
  return cells.slice(0, /(^|[^\\])(\\\\)*\|$/.test(inside) ? -1 : cells.length)
}

interface Entry {
  depth: number
  type: List['type']
  item: ListItem
}

function list(lines: string[], at: number): Taken {
  const isPart = (one: string) => listSign.test(one) || (one.trim() !== '' && /^\s+/.test(one))
  const count = runOf(lines, at, (one, first) => first || isPart(one))
  const entries: Entry[] = []
  for (const one of lines.slice(at, at + count)) {
    const sign = listSign.exec(one)
    const last = entries.at(-1)
    if (!sign && last) {
      last.item.content[0].content.push({ type: 'text', text: ' ' }, ...readLine(one.trim()))
    } else if (sign) {
      const content = readLine(one.slice(sign[0].length).trim())
      const depth = Math.floor((sign[1]?.replaceAll('\t', '  ').length ?? 0) / 2)
      const type = sign[2] === undefined ? 'bulletList' : 'orderedList'
      entries.push({ depth, type, item: { type: 'listItem', content: [{ type: 'paragraph', content }] } })
    }
  }
  return { block: nested(entries), count }
}

/** Entries with a depth as lists within lists. */
function nested(entries: Entry[]): List[] {
  const lists: List[] = []
  const base = Math.min(...entries.map((entry) => entry.depth))
  for (let at = 0; at < entries.length; ) {
    const entry = entries[at]
    if (!entry) break
    const below = entries.slice(at + 1)
    const end = below.findIndex((other) => other.depth <= base)
    const inner = end < 0 ? below : below.slice(0, end)
    const [first, ...others] = inner.length > 0 ? nested(inner) : []
    // An item has one list below it, whatever signs were typed.
    if (first)
      entry.item.content = [
        entry.item.content[0],
        { ...first, content: [first, ...others].flatMap((one) => one.content) },
      ]
    const last = lists.at(-1)
    if (last?.type === entry.type) last.content.push(entry.item)
    else lists.push({ type: entry.type, content: [entry.item] })
    at += 1 + inner.length
  }
  return lists
}
