import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync, Visitor, type VisitorObject } from 'oxc-parser'

export const root = join(import.meta.dirname, '..')
const source = join(root, 'src')

/** A file of the house, read and parsed once. */
export interface SourceFile {
  /** Its path from `src/`: `modules/needs/index.ts`. */
  path: string
  text: string
  lines: number
  /** What it imports: from `src/` where it is ours, else the package's name. */
  imports: string[]
  /** Walks through the syntax of the file. */
  visit(visitor: VisitorObject): void
}

/** Every file of the house but its tests. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .sort()
    .map(readSource)
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(source, path), 'utf8')
  const { program, module } = parseSync(path, text)
  const requested = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ]
  const dynamic: string[] = []
  const visit = (visitor: VisitorObject) => new Visitor(visitor).visit(program)
  visit({
    ImportExpression(node) {
      if (node.source.type === 'Literal' && typeof node.source.value === 'string') dynamic.push(node.source.value)
    },
  })
  const imports = [...new Set([...requested, ...dynamic])].map((name) => resolved(path, name))
  return { path, text, lines: text.split('\n').length - 1, imports, visit }
}

function resolved(from: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1)
  if (name.startsWith('.')) return relative(source, join(source, dirname(from), name)).replaceAll('\\', '/')
  return name
}

/** The floor a file stands on: 0 platform, 1 design, 2 modules, 3 the house itself. */
export function floorOf(path: string): number {
  const floors: Record<string, number> = { platform: 0, design: 1, modules: 2 }
  return floors[path.split('/')[0] ?? ''] ?? 3
}

/** The module a file belongs to, if any. */
export function moduleOf(path: string): string | undefined {
  return /^modules\/([^/]+)\//.exec(path)?.[1]
}

/** The texts that stand in a piece of syntax: literals, and the fixed parts of templates. */
export function textsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, value } = node as { type?: string; value?: { cooked?: string } | string }
  if (type === 'Literal' && typeof value === 'string') return [value]
  if (type === 'TemplateElement' && typeof value === 'object') return [value.cooked ?? '']
  return Object.values(node).flatMap((part) => textsIn(part))
}
