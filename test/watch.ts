import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { getCallSites } from 'node:util'
import type { KyselyPlugin } from 'kysely'
import { parseSync, type TSPropertySignature, Visitor } from 'oxc-parser'

const root = join(import.meta.dirname, '..')
const source = join(root, 'src')

/** Which part of the house a file belongs to: `modules/needs`, `platform/journal`, `platform`, `design`, `house`. */
export function partOf(path: string): string {
  const [floor = '', name = '', ...rest] = relative(source, path).split('/')
  if (floor === 'modules') return `modules/${name}`
  if (floor === 'platform') return rest.length > 0 ? `platform/${name}` : 'platform'
  return floor === 'design' ? 'design' : 'house'
}

const tableFiles = () =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('tables.ts'))
    .map((file) => join(source, file))

let owners: Map<string, string> | undefined

/** The part that declares each table, read once from the `tables.ts` of every part. */
export function tableOwners(): Map<string, string> {
  owners ??= new Map(
    tableFiles().flatMap((path) =>
      [...declarationsIn(path).tables.keys()].map((table) => [table, partOf(path)] as const),
    ),
  )
  return owners
}

/** Every table with the columns its row type declares, from the `tables.ts` of every part. */
export function declaredColumns(): Record<string, string[]> {
  const files = tableFiles().map(declarationsIn)
  const rows = new Map(files.flatMap((file) => [...file.rows]))
  const tables = files.flatMap((file) => [...file.tables])
  return Object.fromEntries(tables.map(([table, row]) => [table, columnsOf(row, rows)]))
}

/** The columns an interface writes out, and the interfaces it takes others from. */
interface Row {
  own: string[]
  from: string[]
}

function columnsOf(name: string, rows: Map<string, Row>): string[] {
  const { own = [], from = [] } = rows.get(name) ?? {}
  return [...own, ...from.flatMap((other) => columnsOf(other, rows))]
}

function declarationsIn(path: string): { rows: Map<string, Row>; tables: Map<string, string> } {
  const rows = new Map<string, Row>()
  const tables = new Map<string, string>()
  const { program } = parseSync(path, readFileSync(path, 'utf8'))
  new Visitor({
    TSInterfaceDeclaration(node) {
      const members = node.body.body.filter((member) => member.type === 'TSPropertySignature')
      const own = members.flatMap(({ key }) => (key.type === 'Identifier' ? key.name : []))
      const from = node.extends.flatMap(({ expression }) => (expression.type === 'Identifier' ? expression.name : []))
      if (node.id.name !== 'Database') rows.set(node.id.name, { own, from })
      else for (const member of members) addTable(tables, member)
    },
  }).visit(program)
  return { rows, tables }
}

function addTable(tables: Map<string, string>, { key, typeAnnotation }: TSPropertySignature): void {
  const type = typeAnnotation?.typeAnnotation
  if (key.type !== 'Identifier' || type?.type !== 'TSTypeReference') return
  if (type.typeName.type === 'Identifier') tables.set(key.name, type.typeName.name)
}

/** What a query did, and which part of the house asked for it. */
export interface Seen {
  part: string
  table: string
  writes: boolean
}

/** Looks at every query as it is made and tells who reads and writes which table. */
export function watching(tell: (seen: Seen) => void): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      const part = asker()
      if (part) {
        const writes = /^(Insert|Update|Delete|Merge)QueryNode$/.test(node.kind) || isWritingText(node)
        const target = isWritingText(node) ? tablesInText(node)[0] : targetOf(node)
        for (const table of tablesOf(node)) tell({ part, table, writes: writes && table === target })
      }
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

// The door writes for whoever asked for the change, so it is looked through.
const door = /\/src\/platform\/(change|batch|door|migrations)\.ts/

/** The nearest part of the house on the stack that is not the door itself. */
function asker(): string | undefined {
  // Written as text, each line of a stack would be looked up in its source, which takes longer than most queries.
  const callers = getCallSites(100, { sourceMap: false }).map(({ scriptName }) => scriptName)
  const nearest = callers.find((script) => script.includes(`${source}/`) && !door.test(script))
  const path = /(\/[^():]+\.tsx?)/.exec(nearest ?? '')?.[1]
  const isTest = path?.includes('.test.')
  return path && !isTest ? partOf(path) : undefined
}

function tablesOf(node: unknown, found = new Set<string>()): Set<string> {
  if (typeof node !== 'object' || node === null) return found
  const { kind, table } = node as { kind?: string; table?: { identifier?: { name?: string } } }
  if (kind === 'TableNode' && table?.identifier?.name) found.add(table.identifier.name)
  if (kind === 'RawNode') for (const name of tablesInText(node)) found.add(name)
  for (const value of Object.values(node)) tablesOf(value, found)
  return found
}

function isWritingText(node: object): boolean {
  const { kind, sqlFragments = [] } = node as { kind?: string; sqlFragments?: string[] }
  return kind === 'RawNode' && /^\s*(insert|update|delete|replace|merge)\b/i.test(sqlFragments[0] ?? '')
}

/** Tables named in hand-written SQL. */
function tablesInText(node: object): string[] {
  const { sqlFragments = [] } = node as { sqlFragments?: string[] }
  const named = sqlFragments.join(' ? ').matchAll(/\b(?:from|join|into|update)\s+"?(\w+)/gi)
  return [...named].flatMap(([, name]) => name ?? [])
}

function targetOf(node: object): string | undefined {
  const { into, table, from } = node as { into?: unknown; table?: unknown; from?: unknown }
  return [...tablesOf(into ?? table ?? from)][0]
}
