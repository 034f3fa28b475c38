import type { App } from '#platform/app.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { type Direction, listDirections } from './queries.ts'

export interface DirectionWithWork {
  direction: Direction
  /** How many records other modules bring to its page. */
  records: number
}

/** The directions, each with the number of records under it. */
export async function listDirectionsWithWork(app: App): Promise<DirectionWithWork[]> {
  const directions = await keptRead(app.db, listDirections)
  const tally = await app.tallyOf(
    'direction',
    directions.map(({ id }) => id),
  )
  return directions.map((direction) => ({ direction, records: tally.get(direction.id)?.records ?? 0 }))
}
