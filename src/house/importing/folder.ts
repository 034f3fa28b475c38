import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { About } from '../carrying/export.ts'
import { NotImported, type Problem, problem } from './problem.ts'
import { isMoment, type TableRule } from './rules.ts'
import { type FileRow, type FileRows, rowsInCsv, rowsInJson } from './tables.ts'

/** One table of an export: as it was written, and as somebody has edited it since. */
export interface ReadTable {
  table: string
  /** The file whose rows are meant. */
  file: string
  meant: FileRow[]
  written: FileRow[]
  isEdited: boolean
}

/** What `about.json` says; an export by a newer version is refused. */
export function readAbout(folder: string, steps: string[]): About {
  const about = aboutIn(join(folder, 'about.json'))
  if (!about) throw new NotImported([problem(folder, (m) => m.noFolder)])
  if (about.steps.some((step) => !steps.includes(step)))
    throw new NotImported([problem(folder, (m) => m.newer(about.temi))])
  return about
}

function aboutIn(path: string): About | undefined {
  if (!existsSync(path)) return undefined
  try {
    const about: Partial<About> = JSON.parse(readFileSync(path, 'utf8'))
    const { temi, steps, moment, head, files } = about
    if (typeof temi !== 'string' || typeof moment !== 'string' || !isMoment(moment) || !Array.isArray(steps))
      return undefined
    if (typeof head?.hash !== 'string' || typeof head.line !== 'number' || !isFingerprints(files)) return undefined
    return { temi, steps: steps.map(String), moment, head, files }
  } catch {
    // Cut short or edited by hand: whoever asked says what to do.
    return undefined
  }
}

function isFingerprints(files: unknown): files is About['files'] {
  const isList = typeof files === 'object' && files !== null && !Array.isArray(files)
  return isList && Object.values(files).every((one) => typeof one === 'string')
}

/** The tables in the folder `tables`, and what cannot be read of them. */
export function readTables(
  folder: string,
  { files }: About,
  rules: Map<string, TableRule>,
): { tables: ReadTable[]; problems: Problem[] } {
  const strange = strangeFiles(folder, rules)
  const problems = strange.map((file) => problem(file, (m) => m.otherTables))
  const tables: ReadTable[] = []
  for (const rule of rules.values()) {
    const names = [`tables/${rule.table}.csv`, `tables/${rule.table}.json`]
    // A table this house has had since the export was written is not in it.
    if (names.every((name) => !(name in files))) continue
    const read = readTable(folder, files, rule)
    if ('meant' in read) tables.push(read)
    else problems.push(...read)
  }
  return { tables, problems }
}

function strangeFiles(folder: string, rules: Map<string, TableRule>): string[] {
  const tables = join(folder, 'tables')
  const isFolder = existsSync(tables) && statSync(tables).isDirectory()
  const names = isFolder ? readdirSync(tables).filter((name) => /\.(csv|json)$/i.test(name)) : []
  return names.filter((name) => !rules.has(name.replace(/\.\w+$/, ''))).map((name) => `tables/${name}`)
}

function readTable(folder: string, files: About['files'], rule: TableRule): ReadTable | Problem[] {
  const [csv, json] = [`tables/${rule.table}.csv`, `tables/${rule.table}.json`]
  const [csvBytes, jsonBytes] = [bytesIn(join(folder, csv)), bytesIn(join(folder, json))]
  if (!csvBytes || !jsonBytes) {
    const missing = [...(csvBytes ? [] : [csv]), ...(jsonBytes ? [] : [json])]
    return missing.map((file) => problem(file, (m) => m.fileMissing))
  }
  const [isCsvEdited, isJsonEdited] = [files[csv] !== sha256(csvBytes), files[json] !== sha256(jsonBytes)]
  if (isCsvEdited && isJsonEdited) return [problem(csv, (m) => m.bothEdited)]
  const isEdited = isCsvEdited || isJsonEdited
  if (rule.isLocked && !isEdited) return { table: rule.table, file: csv, meant: [], written: [], isEdited }
  const asCsv = () => decoded(csv, csvBytes, (text) => rowsInCsv(csv, text, rule))
  const asJson = () => decoded(json, jsonBytes, (text) => rowsInJson(json, text, rule))
  const meant = isCsvEdited ? asCsv() : asJson()
  if (meant.problems.length > 0) return meant.problems
  const written = isEdited ? (isCsvEdited ? asJson() : asCsv()).rows : meant.rows
  return { table: rule.table, file: isCsvEdited ? csv : json, meant: meant.rows, written, isEdited }
}

function bytesIn(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    // Taken away, or a folder, or not for this user to read: in each case the export is not whole.
    return undefined
  }
}

function decoded(file: string, bytes: Buffer, read: (text: string) => FileRows): FileRows {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Saved in another encoding.
    return { rows: [], problems: [problem(file, (m) => m.notText)] }
  }
  return read(text)
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
