import type { Block, Document, Inline, List, Picture, Table, Text } from './document.ts'

/** A document as a text for a plain field, in a few signs of Markdown. `readMarkdown` gives back the same document. */
export function writeMarkdown({ content }: Document): string {
  return content.map(block).join('\n\n')
}

function block(one: Block): string {
  switch (one.type) {
    case 'paragraph':
      return paragraph(one.content)
    case 'heading':
      return `${'#'.repeat(one.attrs.level)} ${line(one.content)}`
    case 'bulletList':
    case 'orderedList':
      return list(one, '')
    case 'blockquote':
      return one.content.map((part) => lead(paragraph(part.content), '> ')).join('\n>\n')
    case 'callOut':
      return `:::\n${one.content.map(block).join('\n\n')}\n:::`
    case 'picture':
      return picture(one)
    case 'pictureRow':
      return one.content.map(picture).join(' ')
    case 'table':
      return table(one)
    case 'card':
      return `[[${one.attrs.kind}:${one.attrs.slug}]]`
    default:
      return `[[${one.type}:${one.attrs.href}${one.attrs.title && `|${escaped(one.attrs.title)}`}]]`
  }
}

function paragraph(content: Inline[]): string {
  const lines: Text[][] = [[]]
  for (const one of content) {
    if (one.type === 'hardBreak') lines.push([])
    else lines.at(-1)?.push(one)
  }
  return lines.map((one) => unlikeBlock(line(one))).join('\n')
}

/** A line of a paragraph that would be taken for the beginning of something else gets a backslash in front. */
function unlikeBlock(text: string): string {
  return text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([#>|:+-]|!(?=\\?\[))/, '\\$1')
}

function list({ type, content }: List, indent: string): string {
  return content
    .map(({ content: [words, inner] }, at) => {
      const sign = type === 'bulletList' ? '- ' : `${at + 1}. `
      const below = inner ? `\n${list(inner, `${indent}  `)}` : ''
      return `${indent}${sign}${paragraph(words.content)}${below}`
    })
    .join('\n')
}

function picture({ attrs }: Picture): string {
  return `![${escaped(attrs.caption)}](picture:${attrs.media})`
}

function table({ content }: Table): string {
  const rows = content.map((row) => `| ${row.content.map((cell) => line(cell.content)).join(' | ')} |`)
  const rule = `|${' --- |'.repeat(content[0]?.content.length ?? 0)}`
  return [rows[0], rule, ...rows.slice(1)].join('\n')
}

function lead(text: string, sign: string): string {
  return text
    .split('\n')
    .map((one) => sign + one)
    .join('\n')
}

interface Manner {
  bold: boolean
  italic: boolean
  href: string
}

const plainly: Manner = { bold: false, italic: false, href: '' }

/** Stars turn bold and italic on and off; they stand inside the brackets of a link. */
function line(runs: Text[]): string {
  let written = ''
  let was = plainly
  for (const run of [...runs, undefined]) {
    const is = run ? manner(run) : plainly
    written += turn(was, is) + (run ? escaped(run.text) : '')
    was = is
  }
  return written
}

function manner({ marks = [] }: Text): Manner {
  const link = marks.find((mark) => mark.type === 'link')
  const has = (type: string) => marks.some((mark) => mark.type === type)
  return { bold: has('bold'), italic: has('italic'), href: link?.attrs.href ?? '' }
}

function turn(was: Manner, is: Manner): string {
  const off = stars(was.bold && !is.bold, was.italic && !is.italic)
  const on = stars(!was.bold && is.bold, !was.italic && is.italic)
  if (was.href === is.href) return stars(was.bold !== is.bold, was.italic !== is.italic)
  return `${off}${was.href && `](${was.href})`}${is.href && '['}${on}`
}

function stars(bold: boolean, italic: boolean): string {
  return `${bold ? '**' : ''}${italic ? '*' : ''}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\*[\]|]/g, '\\$&')
}
