import { type ESTree, type Plugin, parseSync } from 'vite'
import { attribute, escaped, isSaidInWords } from '../../src/platform/markup.ts'

/** What a tag leaves for the time when the page is drawn is done here. */
const atDrawing = '#platform/markup.ts'

/** Tags that are written with an eye on what stands around or in them are left to Preact. */
const leftTags = new Set(['select', 'option', 'textarea'])
const leftAttributes = new Set(['dangerouslySetInnerHTML', 'style', 'ref'])
/** Attributes with capital letters are left too, as Preact knows how each is spelt; these are spelt as they are. */
const spelt = new Set(['viewBox', 'patternUnits', 'patternTransform'])
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** In a drawing whatever has no content may close itself. */
const shapes = new Set(['circle', 'ellipse', 'line', 'path', 'polygon', 'polyline', 'rect', 'stop', 'use'])

/**
 * Writes the tags of pages as text while building: `<p class="by">{name}</p>` becomes the two texts around `name`, and
 * only that is left to be done for each page. Components stay JSX.
 */
export function markup(): Plugin {
  return {
    name: 'temi-markup',
    enforce: 'pre',
    // A browser that wakes an island up compares it with what is there, tag by tag.
    applyToEnvironment: ({ config }) => config.consumer === 'server',
    transform: {
      filter: { id: /\.tsx$/ },
      handler: (code, id) => ({ code: withMarkup(code, id), map: null }),
    },
  }
}

/** The same source with its tags as text, line by line where it was. */
export function withMarkup(code: string, path: string): string {
  const { program, errors } = parseSync(path, code, { lang: 'tsx', sourceType: 'module' })
  // Whoever compiles it next says what is wrong.
  if (errors.length > 0) return code
  const written = rewritten(code, program)
  if (written === code) return code
  const names = ['attribute', 'child', 'template'].map((name) => `${name} as $${name}`).join(', ')
  return `import { ${names} } from '${atDrawing}'; ${written}`
}

type Jsx = ESTree.JSXElement | ESTree.JSXFragment

/** Text that is known, or the code of what is only known when the page is drawn. */
type Piece = { text: string } | { code: string }

interface Change {
  node: ESTree.Span
  to: string
}

/** The source of a node in which the JSX is written anew. */
function rewritten(code: string, node: ESTree.Span): string {
  return changed(
    code,
    node,
    outermostJsx(node).map((jsx) => ({ node: jsx, to: asExpression(code, jsx) })),
  )
}

/** Changes parts of a node's source; each takes as many lines as before, so that an error is still told by its line. */
function changed(code: string, node: ESTree.Span, changes: Change[]): string {
  let [written, at] = ['', node.start]
  for (const { node: part, to } of changes) {
    const missing = lineEnds(code.slice(part.start, part.end)) - lineEnds(to)
    written += code.slice(at, part.start) + to + '\n'.repeat(Math.max(0, missing))
    at = part.end
  }
  return written + code.slice(at, node.end)
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1
}

function outermostJsx(node: unknown): Jsx[] {
  if (typeof node !== 'object' || node === null) return []
  if (isJsx(node)) return [node]
  const found = Object.values(node).flatMap(outermostJsx)
  return found.sort((one, other) => one.start - other.start)
}

function isJsx(node: object): node is Jsx {
  return 'type' in node && (node.type === 'JSXElement' || node.type === 'JSXFragment')
}

function asExpression(code: string, jsx: Jsx): string {
  const pieces = piecesOf(code, jsx)
  return pieces ? templateOf(pieces) : asComponent(code, jsx)
}

function templateOf(pieces: Piece[]): string {
  const texts = ['']
  const codes: string[] = []
  for (const piece of pieces) {
    if ('text' in piece) texts.push(texts.pop() + piece.text)
    else {
      codes.push(piece.code)
      texts.push('')
    }
  }
  return `$template(${[`[${texts.map((text) => JSON.stringify(text)).join(', ')}]`, ...codes].join(', ')})`
}

/** What Preact draws: the JSX as it stands, but for the JSX within it. */
function asComponent(code: string, jsx: Jsx): string {
  const attributes = jsx.type === 'JSXElement' ? jsx.openingElement.attributes : []
  const written = attributes.map((one) => ({ node: one, to: rewritten(code, one) }))
  const children = jsx.children.map((one) => ({
    node: one,
    to: isJsx(one) ? asChild(code, one) : rewritten(code, one),
  }))
  return changed(code, jsx, [...written, ...children])
}

function asChild(code: string, jsx: Jsx): string {
  const pieces = piecesOf(code, jsx)
  return pieces ? `{${templateOf(pieces)}}` : asComponent(code, jsx)
}

/** The pieces of a tag with everything in it; nothing where Preact has to draw it. */
function piecesOf(code: string, jsx: Jsx): Piece[] | undefined {
  const children = childrenOf(code, jsx)
  if (jsx.type === 'JSXFragment') return children
  const { name, attributes } = jsx.openingElement
  if (name.type !== 'JSXIdentifier' || !/^[a-z]/.test(name.name) || leftTags.has(name.name)) return undefined
  const written = attributes.map((one) => attributeOf(code, one))
  if (!children || !written.every((pieces) => pieces !== undefined)) return undefined
  const opening = [{ text: `<${name.name}` }, ...written.flat()]
  const closesItself = empty.has(name.name) || (shapes.has(name.name) && children.length === 0)
  return closesItself
    ? [...opening, { text: '/>' }]
    : [...opening, { text: '>' }, ...children, { text: `</${name.name}>` }]
}

function attributeOf(code: string, item: ESTree.JSXAttributeItem): Piece[] | undefined {
  if (item.type !== 'JSXAttribute' || item.name.type !== 'JSXIdentifier') return undefined
  const { name } = item.name
  if (leftAttributes.has(name) || (/[A-Z]/.test(name) && !spelt.has(name))) return undefined
  // There is nothing to tell apart once it is text.
  if (name === 'key') return []
  const { value } = item
  if (!value) return [{ text: isSaidInWords(name) ? ` ${name}="true"` : ` ${name}` }]
  if (value.type === 'Literal') return hasEntity(code, value) ? undefined : [{ text: attribute(name, value.value) }]
  if (value.type !== 'JSXExpressionContainer') return undefined
  return [{ code: `$attribute(${JSON.stringify(name)}, ${rewritten(code, value.expression)})` }]
}

/** JSX knows `&nbsp;` and the like. */
function hasEntity(code: string, { start, end }: ESTree.Span): boolean {
  return code.slice(start, end).includes('&')
}

function childrenOf(code: string, { children }: Jsx): Piece[] | undefined {
  const all = children.map((one) => childOf(code, one))
  return all.every((pieces) => pieces !== undefined) ? all.flat() : undefined
}

function childOf(code: string, node: ESTree.JSXChild): Piece[] | undefined {
  if (isJsx(node)) return piecesOf(code, node) ?? [{ code: asComponent(code, node) }]
  if (node.type === 'JSXText') return hasEntity(code, node) ? undefined : [{ text: escaped(trimmed(node.value)) }]
  if (node.type === 'JSXSpreadChild') return undefined
  const { expression } = node
  if (expression.type === 'JSXEmptyExpression') return []
  const isText = expression.type === 'Literal' && typeof expression.value === 'string'
  return isText ? [{ text: escaped(String(expression.value)) }] : [{ code: `$child(${rewritten(code, expression)})` }]
}

/** JSX leaves out the ends of lines and the room beside them. */
function trimmed(text: string): string {
  const lines = text.split(/\r?\n/)
  const inner = lines.map((line, index) => {
    const from = index > 0 ? line.replace(/^[ \t]+/, '') : line
    return index < lines.length - 1 ? from.replace(/[ \t]+$/, '') : from
  })
  return inner.filter((line) => line !== '').join(' ')
}
