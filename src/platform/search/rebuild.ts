import { setImmediate } from 'node:timers/promises'
import type { Engine } from '../engine.ts'
import type { RecordKind } from '../records.ts'
import { renew } from './entries.ts'
import { kindsIn } from './entry-id.ts'
import { inParts } from './parts.ts'

/** Raised with every change to how words are folded, cut or weighed: the entries of every house are then made anew. */
const version = 4
const recordsAtOnce = 200

/** Makes all search entries anew if they were made by other rules, or never: alone, and a part at a time. */
export async function rebuildEntries(engine: Engine, records: RecordKind[]): Promise<boolean> {
  if (await isUpToDate(engine, records)) return false
  return engine.alone(async () => {
    if (await isUpToDate(engine, records)) return false
    for (const table of ['search_index', 'search_posting', 'search_spelling', 'search_term', 'search_entry'] as const)
      await engine.write.deleteFrom(table).execute()
    for (const record of records) await rebuildKind(engine, records, record)
    // Written last: a rebuild that was cut short is begun anew at the next start.
    await engine.write
      .insertInto('search_index')
      .values({ id: 1, version, kinds: kindsIn(records) })
      .execute()
    return true
  })
}

async function isUpToDate({ read }: Engine, records: RecordKind[]): Promise<boolean> {
  const index = await read
    .selectFrom('search_index')
    .select(['version', 'kinds'])
    .where('id', '=', 1)
    .executeTakeFirst()
  return index?.version === version && index.kinds === kindsIn(records)
}

async function rebuildKind(engine: Engine, records: RecordKind[], record: RecordKind): Promise<void> {
  if (record.seenBy !== 'everybody') return
  for (const numbers of inParts(await record.published(engine.write), recordsAtOnce)) {
    await engine.write.transaction().execute((db) => renew({ db, engine, records }, record, numbers))
    await setImmediate()
  }
}
