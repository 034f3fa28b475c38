import type { Db } from './database.ts'
import { keptRead } from './memory/kept-reads.ts'
import type { RelatedGroup, Relation, Tally } from './module.ts'
import type { RecordKindName } from './records.ts'
import type { Surroundings } from './server.ts'

/** What stands in other modules about one record, under their headings. */
export async function relatedTo(
  { db, modules }: Surroundings,
  kind: RecordKindName,
  number: number,
): Promise<RelatedGroup[]> {
  const relations = modules.flatMap((module) => module.relations ?? []).filter((relation) => relation.of === kind)
  const groups: RelatedGroup[] = []
  for (const { heading, list } of relations) {
    const items = await list(db, number)
    if (items.length > 0) groups.push({ heading, items })
  }
  return groups
}

/** How many records stand in other modules about each record of a kind, and since when. */
export async function tallyOf(
  { db, modules }: Surroundings,
  kind: RecordKindName,
  numbers: number[] = [],
): Promise<ReadonlyMap<number, Tally>> {
  const relations = modules.flatMap((module) => module.relations ?? []).filter(({ of }) => of === kind)
  const [only] = relations
  if (relations.length === 1 && only?.tally) return keptRead(db, only.tally)
  const whole = new Map<number, Tally>()
  for (const { tally, list } of relations) {
    for (const [number, one] of tally ? await keptRead(db, tally) : await counted(db, list, numbers)) {
      const { records, since } = whole.get(number) ?? { records: 0, since: undefined }
      const first = [since, one.since].filter((date) => date !== undefined).sort()[0]
      whole.set(number, { records: records + one.records, since: first })
    }
  }
  return whole
}

/** For relations that do not count by themselves. */
async function counted(db: Db, list: Relation['list'], numbers: number[]): Promise<Array<[number, Tally]>> {
  const tallies: Array<[number, Tally]> = []
  for (const number of numbers) tallies.push([number, { records: (await list(db, number)).length, since: undefined }])
  return tallies
}
