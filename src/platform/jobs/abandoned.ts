import type { Clock, Moment } from '../clock.ts'
import type { Engine } from '../engine.ts'

/** A job that is held, and until when whoever holds it has said to need it, by a clock that need not be ours. */
export interface Lease {
  id: number
  holder: string | null
  leased_until: Moment | null
}

/**
 * Finds jobs whose lease nobody renews: one that has stayed the same for its whole length, measured here and steadily. The clocks of
 * two processes may differ by more than a lease, and that of one may be set while it works.
 */
export function watchLeases(
  engine: Engine,
  clock: Clock,
  seconds: number,
): (atWork: ReadonlySet<number>) => Promise<Lease[]> {
  const seen = new Map<number, { lease: Lease; since: number }>()
  return async (atWork) => {
    const running = engine.read
      .selectFrom('job')
      .select(['id', 'holder', 'leased_until'])
      .where('state', '=', 'running')
    const held = (await running.execute()).filter(({ id }) => !atWork.has(id))
    const now = clock.steadily()
    for (const id of seen.keys()) if (!held.some((lease) => lease.id === id)) seen.delete(id)
    return held.filter((lease) => {
      const known = seen.get(lease.id)
      if (known && isSame(known.lease, lease)) return now - known.since >= seconds * 1000
      seen.set(lease.id, { lease, since: now })
      return false
    })
  }
}

function isSame(one: Lease, other: Lease): boolean {
  return one.holder === other.holder && one.leased_until === other.leased_until
}
