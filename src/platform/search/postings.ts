import { type Kysely, sql } from 'kysely'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import { forEachWord, type HeldWord, packWords } from './entry-words.ts'
import { inParts } from './parts.ts'

/** The words of each entry. */
type Entries = ReadonlyMap<number, HeldWord[]>

interface Posting {
  term_id: number
  weight: number
  entry_id: number
}

/** How many values go into one statement; both engines take more. */
const rowsInStatement = 500

/** The words of those of these entries that there are, held until the commit. */
export async function heldEntries(db: Kysely<Database>, engine: Engine, ids: number[]): Promise<Entries> {
  const entries = new Map<number, HeldWord[]>()
  for (const part of inParts(ids, rowsInStatement)) {
    const { rows } = await sql<{ id: number; words: string }>`
      select id, words from search_entry where id in (${sql.join(part)}) order by id${sql.raw(engine.lockSuffix)}`.execute(
      db,
    )
    for (const { id, words } of rows) entries.set(id, listWords(words))
  }
  return entries
}

/** Makes of the former entries the present ones. What has stayed is not written again. */
export async function writeEntries(db: Kysely<Database>, former: Entries, present: Entries): Promise<void> {
  const over = postingsOnlyIn(former, present)
  const fresh = postingsOnlyIn(present, former)
  for (const part of inParts(over, rowsInStatement)) await deletePostings(db, part)
  for (const part of inParts(fresh, rowsInStatement)) await db.insertInto('search_posting').values(part).execute()
  const gone = [...former.keys()].filter((id) => !present.has(id))
  if (gone.length > 0) await db.deleteFrom('search_entry').where('id', 'in', gone).execute()
  const altered = new Set([...over, ...fresh].map(({ entry_id }) => entry_id))
  const packed = (ids: number[]) => ids.map((id) => ({ id, words: packWords(present.get(id) ?? []) }))
  const ids = [...present.keys()]
  // Made by another process meanwhile, an entry is refused here and all is tried again: it was not held, so nobody has
  // taken away the postings it has.
  for (const part of inParts(packed(ids.filter((id) => !former.has(id))), rowsInStatement))
    await db.insertInto('search_entry').values(part).execute()
  const kept = ids.filter((id) => former.has(id) && altered.has(id))
  for (const part of inParts(packed(kept), rowsInStatement)) {
    await db
      .insertInto('search_entry')
      .values(part)
      .onConflict((conflict) => conflict.column('id').doUpdateSet((given) => ({ words: given.ref('excluded.words') })))
      .execute()
  }
}

function postingsOnlyIn(these: Entries, those: Entries): Posting[] {
  return [...these].flatMap(([entry_id, words]) => {
    const known = new Map(those.get(entry_id)?.map(({ term, weight }) => [term, weight]))
    return words
      .filter(({ term, weight }) => known.get(term) !== weight)
      .map(({ term, weight }) => ({ term_id: term, weight, entry_id }))
  })
}

async function deletePostings(db: Kysely<Database>, postings: Posting[]): Promise<void> {
  // The first row tells PostgreSQL that they are numbers.
  const rows = postings.map(({ term_id, weight, entry_id }, index) =>
    index === 0
      ? sql`(cast(${term_id} as integer), cast(${weight} as integer), cast(${entry_id} as integer))`
      : sql`(${term_id}, ${weight}, ${entry_id})`,
  )
  await sql`delete from search_posting where (term_id, weight, entry_id) in (values ${sql.join(rows)})`.execute(db)
}

function listWords(packed: string): HeldWord[] {
  const words: HeldWord[] = []
  forEachWord(packed, (term, weight) => words.push({ term, weight }))
  return words
}
