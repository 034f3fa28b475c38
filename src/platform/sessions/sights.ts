import type { Clock, Moment } from '../clock.ts'
import { later } from '../clock.ts'
import type { Engine } from '../engine.ts'

/** When each session was used last, about to the hour, so that a worker recognises a device that is not in use any more. */
export interface Sights {
  /** A request came with this session. */
  note(session: number): void
  /** Writes down what was noted since the last time. */
  keep(): Promise<void>
}

/** A session is written down at most so often. */
const betweenTwo = 'PT1H'

/** Opens the notes of one process. */
export function openSights(engine: Pick<Engine, 'write'>, clock: Clock): Sights {
  let noted = new Map<number, Moment>()
  let written = new Map<number, Moment>()
  return {
    note(session) {
      const now = clock.now()
      const last = written.get(session)
      if (last === undefined || last <= later(now, `-${betweenTwo}`)) noted.set(session, now)
    },
    async keep() {
      const rows = [...noted].map(([session_id, seen_at]) => ({ session_id, seen_at }))
      if (rows.length === 0) return
      // Who came an hour ago is forgotten here: should they come again, they are written down again.
      const since = later(clock.now(), `-${betweenTwo}`)
      written = new Map([...[...written].filter(([, moment]) => moment > since), ...noted])
      noted = new Map()
      await writeDown(engine, rows)
    },
  }
}

/** By the machine about itself, so without a line in the journal. */
async function writeDown(
  { write }: Pick<Engine, 'write'>,
  rows: Array<{ session_id: number; seen_at: Moment }>,
): Promise<void> {
  await write
    .insertInto('session_sight')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('session_id').doUpdateSet((row) => ({ seen_at: row.ref('excluded.seen_at') })),
    )
    .execute()
}
