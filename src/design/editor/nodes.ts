import { mergeAttributes, Node } from '@tiptap/core'
import type { NodeType } from '@tiptap/pm/model'
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state'

/** What must not be overlooked. */
export const CallOut = Node.create({
  name: 'callOut',
  group: 'block',
  content: '(paragraph | bulletList | orderedList)+',
  defining: true,
  parseHTML: () => [{ tag: 'div[data-call-out]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-call-out': '', class: 'notice' }),
    0,
  ],
})

/** Pictures come from an address that only workers may open. */
export function pictureNode(urlOf: (media: number) => string) {
  return Node.create({
    name: 'picture',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({
      media: { default: 0, parseHTML: (element) => Number(element.dataset.media) },
      caption: { default: '', parseHTML: (element) => element.dataset.caption ?? '' },
    }),
    parseHTML: () => [{ tag: 'figure[data-media]' }],
    renderHTML: ({ node }) => [
      'figure',
      { 'data-media': node.attrs.media, 'data-caption': node.attrs.caption },
      ['img', { src: urlOf(node.attrs.media), alt: node.attrs.caption || `№ ${node.attrs.media}` }],
      ['figcaption', node.attrs.caption],
    ],
  })
}

export const PictureRow = Node.create({
  name: 'pictureRow',
  group: 'block',
  content: 'picture+',
  parseHTML: () => [{ tag: 'div[data-picture-row]' }],
  renderHTML: () => ['div', { 'data-picture-row': '', class: 'picture-row' }, 0],
})

/** A block that is named and not written: a file, a video, a card. */
function named(name: 'file' | 'video' | 'card', attributes: readonly [string, string], label: string) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () =>
      Object.fromEntries(
        attributes.map((attribute) => [
          attribute,
          { default: '', parseHTML: (element: HTMLElement) => element.getAttribute(`data-${attribute}`) ?? '' },
        ]),
      ),
    parseHTML: () => [{ tag: `div[data-block="${name}"]` }],
    renderHTML: ({ node }) => [
      'div',
      {
        'data-block': name,
        class: 'named-block',
        ...Object.fromEntries(attributes.map((attribute) => [`data-${attribute}`, node.attrs[attribute]])),
      },
      ['b', label],
      ` ${attributes
        .map((attribute) => node.attrs[attribute])
        .filter(Boolean)
        .join(' · ')}`,
    ],
  })
}

export function namedNodes(words: Record<'file' | 'video' | 'card', string>) {
  return [
    named('file', ['title', 'href'], words.file),
    named('video', ['title', 'href'], words.video),
    named('card', ['kind', 'slug'], words.card),
  ]
}

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    return {
      Tab: () =>
        this.editor.commands.command(({ state, dispatch }) =>
          goToCell(state, dispatch && this.editor.view.dispatch, 1),
        ),
      'Shift-Tab': () =>
        this.editor.commands.command(({ state, dispatch }) =>
          goToCell(state, dispatch && this.editor.view.dispatch, -1),
        ),
    }
  },
})

export const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'text*',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
})

type Dispatch = ((transaction: Transaction) => void) | undefined

function depthOf(state: EditorState, name: string): number | undefined {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type.name === name) return depth
  return undefined
}

/** The next cell; out of the last one the keyboard leaves the table. */
function goToCell(state: EditorState, dispatch: Dispatch, direction: 1 | -1): boolean {
  const depth = depthOf(state, 'tableCell')
  const { $from } = state.selection
  const table = depthOf(state, 'table')
  if (depth === undefined || table === undefined) return false
  const edge = state.doc.resolve(direction === 1 ? $from.after(depth) : $from.before(depth))
  const found = Selection.findFrom(edge, direction, true)
  if (!found || found.from < $from.before(table) || found.from > $from.after(table)) return false
  dispatch?.(state.tr.setSelection(found).scrollIntoView())
  return true
}

export function emptyTable(rows: number, columns: number) {
  const cells = Array.from({ length: columns }, () => ({ type: 'tableCell' }))
  return { type: 'table', content: Array.from({ length: rows }, () => ({ type: 'tableRow', content: cells })) }
}

/** One row more, below the one that is written in. */
export function addRow(state: EditorState): Transaction | undefined {
  const depth = depthOf(state, 'tableRow')
  if (depth === undefined) return undefined
  const { $from } = state.selection
  const cells = Array.from({ length: $from.node(depth).childCount }, () => cellType(state).create())
  return state.tr.insert($from.after(depth), $from.node(depth).type.create(null, cells))
}

/** One column more, at the end. */
export function addColumn(state: EditorState): Transaction | undefined {
  const depth = depthOf(state, 'table')
  if (depth === undefined) return undefined
  const { $from } = state.selection
  const transaction = state.tr
  const start = $from.start(depth)
  const ends: number[] = []
  $from.node(depth).forEach((row, offset) => void ends.push(start + offset + row.nodeSize - 1))
  for (const end of ends.reverse()) transaction.insert(end, cellType(state).create())
  return transaction
}

function cellType(state: EditorState): NodeType {
  const type = state.schema.nodes.tableCell
  if (!type) throw new Error('the schema has no cells')
  return type
}
