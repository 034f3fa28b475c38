import type { Engine } from '#platform/engine.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { openEngine } from '#platform/open-engine.ts'
import { listFindable } from '../search-entries.ts'
import type { Ground } from './ground.ts'
import type { Ledger } from './sender.ts'

/** What is found in a database after all that was done to its house. */
export interface Inspection {
  messages: number
  /** Confirmed to somebody and not there: must be none. */
  lost: number
  /** Rows without their line in the journal, or lines without their row: must be none. */
  halves: number
  /** The first line of the journal that does not fit, if there is one. */
  broken: number | undefined
  lines: number
  /** Records that have no entry in the search any more: must be none. */
  unfound: number
}

/** Looks into the database itself, past the house. */
export async function inspect(ground: Ground, ledger: Ledger): Promise<Inspection> {
  const engine = await openEngine({ url: ground.url, folder: ground.folder })
  try {
    const rows = await engine.read.selectFrom('message').select(['id', 'receipt']).execute()
    const there = new Set(rows.map((row) => row.receipt))
    const lost = ledger.confirmed.filter((address) => !there.has(address.split('/').at(-1) ?? '')).length
    const { broken, lines } = await verifyJournal(engine.read)
    return {
      messages: rows.length,
      lost,
      halves: await countHalves(engine, rows),
      broken,
      lines,
      ...(await unfound(engine)),
    }
  } finally {
    await engine.close()
  }
}

/** Every row has exactly one line that says it was created. */
async function countHalves({ read }: Engine, rows: Array<{ id: number }>): Promise<number> {
  const lines = await read
    .selectFrom('journal')
    .select('row_id')
    .where('table_name', '=', 'message')
    .where('action', '=', 'create')
    .execute()
  const told = new Set(lines.map((line) => line.row_id))
  const written = new Set(rows.map((row) => row.id))
  const alone = [...told].filter((id) => !written.has(id)).length + [...written].filter((id) => !told.has(id)).length
  return alone + (lines.length - told.size)
}

async function unfound({ read }: Engine): Promise<{ unfound: number }> {
  const projects = await read.selectFrom('project').select('id').execute()
  const found = new Set(await listFindable(read, 'project'))
  return { unfound: projects.filter((project) => !found.has(project.id)).length }
}

/** Why an inspection is not good, in words; nothing when it is. */
export function faultsIn({ lost, halves, broken, unfound: missing }: Inspection): string[] {
  const faults = [
    lost > 0 && `${lost} confirmed messages are lost`,
    halves > 0 && `${halves} rows and journal lines do not match`,
    broken !== undefined && `the journal breaks at line ${broken}`,
    missing > 0 && `${missing} records are not in the search`,
  ]
  return faults.filter((fault) => fault !== false)
}
