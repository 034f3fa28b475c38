/** Workers, those who only visit, and the jobs of the house. */
export type Lane = 'worker' | 'stranger' | 'house'

/** Who waits: in which lane, and who of those in it. */
export interface Place {
  lane: Lane
  key: string
}

export interface FairQueue<Item extends Place> {
  /**
   * Answers who has to leave for it, where its lane is full: the last of whoever has most in it, so that nobody fills a lane
   * alone. It may be the newcomer itself.
   */
  add(item: Item): Item | undefined
  remove(item: Item): void
  /** Takes out whoever has the next turn. */
  next(): Item | undefined
}

/** By key; whoever has had a turn last stands at the end. */
type Waiting<Item> = Map<string, Item[]>

/**
 * A queue in which lanes take turns, and in each lane the keys: nobody waits longer than one turn of every other lane and,
 * in the own one, of every other key. A lane with a limit holds no more than so many.
 */
export function openFairQueue<Item extends Place>(most: Partial<Record<Lane, number>> = {}): FairQueue<Item> {
  const lanes = new Map<Lane, Waiting<Item>>()
  const remove = (item: Item) => {
    const keys = lanes.get(item.lane)
    const left = keys?.get(item.key)?.filter((one) => one !== item) ?? []
    if (left.length > 0) keys?.set(item.key, left)
    else keys?.delete(item.key)
    if (keys?.size === 0) lanes.delete(item.lane)
  }
  return {
    remove,
    add: (item) => {
      const keys = lanes.get(item.lane) ?? new Map()
      lanes.set(item.lane, keys)
      keys.set(item.key, [...(keys.get(item.key) ?? []), item])
      const tooMuch = countIn(keys) > (most[item.lane] ?? Number.POSITIVE_INFINITY)
      const leaving = tooMuch ? lastOfMost(keys, item) : undefined
      if (leaving) remove(leaving)
      return leaving
    },
    next: () => {
      const [lane] = lanes
      const [first] = lane?.[1] ?? []
      const item = first?.[1][0]
      if (!lane || !first || !item) return undefined
      toTheEnd(lanes, lane)
      toTheEnd(lane[1], first)
      remove(item)
      return item
    },
  }
}

function countIn<Item>(keys: Waiting<Item>): number {
  return [...keys.values()].reduce((sum, items) => sum + items.length, 0)
}

/** Among those with as many, the newcomer leaves. */
function lastOfMost<Item extends Place>(keys: Waiting<Item>, newcomer: Item): Item | undefined {
  const own = keys.get(newcomer.key) ?? []
  return [...keys.values()].reduce((most, items) => (items.length > most.length ? items : most), own).at(-1)
}

function toTheEnd<Key, Value>(map: Map<Key, Value>, [key, value]: [Key, Value]): void {
  map.delete(key)
  map.set(key, value)
}
