import type { Block, Document, Inline } from './document.ts'

/** The words of a document, a block a paragraph; for search, feeds and comparing. */
export function plainText({ content }: Document): string {
  return content.map(wordsOf).filter(Boolean).join('\n\n')
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inline(block.content)
    case 'bulletList':
    case 'orderedList':
      return block.content
        .map(({ content: [words, below] }) =>
          [inline(words.content), below && wordsOf(below)].filter(Boolean).join('\n'),
        )
        .join('\n')
    case 'blockquote':
    case 'callOut':
      return block.content.map(wordsOf).join('\n\n')
    case 'table':
      return block.content.map((row) => row.content.map((cell) => inline(cell.content)).join(' ')).join('\n')
    case 'picture':
      return block.attrs.caption
    case 'pictureRow':
      return block.content.map(wordsOf).filter(Boolean).join('\n')
    case 'card':
      return ''
    default:
      return block.attrs.title
  }
}

function inline(content: Inline[]): string {
  return content.map((one) => (one.type === 'hardBreak' ? '\n' : one.text)).join('')
}
