import type { App } from '#platform/app.ts'
import { type Direction, listDirections } from './queries.ts'

export interface DirectionWithWork {
  direction: Direction
  /** How many records other modules bring to its page. */
  records: number
}

/** The directions, each with the number of records under it. */
export async function listDirectionsWithWork(app: App): Promise<DirectionWithWork[]> {
  const list: DirectionWithWork[] = []
  for (const direction of await listDirections(app.db)) {
    const related = await app.relatedTo('direction', direction.id)
    list.push({ direction, records: related.reduce((sum, group) => sum + group.items.length, 0) })
  }
  return list
}
