import { setTimeout } from 'node:timers/promises'
import type { ExpressionBuilder } from 'kysely'
import { type Clock, later, type Moment } from '../clock.ts'
import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'

/** One form on its way: who sent it from where, and what; both are hashes. */
export interface Sending {
  place: string
  content: string
}

/** What the pages of workers have sent, known to every process of the house. */
export interface Sendings {
  /** Takes a form on; nothing where the same one is done already, or just being done by somebody else. */
  claim(sending: Sending): Promise<{ at: Moment } | undefined>
  /** Waits for where the other one leads; nothing where it was refused, or where nobody does it any more. */
  outcome(sending: Sending): Promise<string | undefined>
  /** Tells where the form led; nothing where it was refused or changed nothing, so that it may be sent again. */
  settle(sending: Sending & { at: Moment }, to: string | undefined): Promise<void>
  /** Forgets what nobody will send again. */
  forget(): Promise<void>
}

/** So long a form that comes again is the same one: pressed twice, or sent anew because the answer did not come. */
const sameWithin = '-PT10M'
/** Whoever has not answered by then died on the way. */
const givenUpAfter = '-PT1M'
/** In milliseconds. */
const betweenLooks = 50
/** Milliseconds before each further try: another process may hold the file. */
const pauses = [20, 50, 100, 200, 400]

export function openSendings(engine: Engine, clock: Clock): Sendings {
  const patiently = async <T>(work: () => Promise<T>, tries = 0): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      const pause = pauses[tries]
      if (pause === undefined || !engine.isPassing(error)) throw error
      await setTimeout(pause)
      return patiently(work, tries + 1)
    }
  }
  const find = ({ place, content }: Sending) =>
    engine.read
      .selectFrom('sending')
      .select(['outcome', 'at'])
      .where('place', '=', place)
      .where('content', '=', content)
      .executeTakeFirst()
  return {
    claim: (sending) => patiently(() => claim(engine, sending, clock.now())),
    async outcome(sending) {
      for (;;) {
        const row = await find(sending)
        if (!row || row.outcome !== null || row.at < later(clock.now(), givenUpAfter)) return row?.outcome ?? undefined
        await setTimeout(betweenLooks)
      }
    },
    settle: (sending, to) => patiently(() => settle(engine, sending, to)),
    forget: async () => {
      const over = engine.write.deleteFrom('sending').where('at', '<', later(clock.now(), sameWithin))
      await patiently(() => over.execute())
    },
  }
}

/** One statement, so that of two processes one takes it. */
async function claim({ write }: Engine, sending: Sending, at: Moment): Promise<{ at: Moment } | undefined> {
  const taken = await write
    .insertInto('sending')
    .values({ ...sending, at, outcome: null })
    .onConflict((conflict) =>
      conflict
        .column('place')
        .doUpdateSet({ content: sending.content, at, outcome: null })
        .where(({ eb, or, and }) =>
          or([
            eb('sending.content', '<>', sending.content),
            eb('sending.at', '<', later(at, sameWithin)),
            and([eb('sending.outcome', 'is', null), eb('sending.at', '<', later(at, givenUpAfter))]),
          ]),
        ),
    )
    .returning('id')
    .executeTakeFirst()
  return taken && { at }
}

async function settle({ write }: Engine, { place, content, at }: Sending & { at: Moment }, to: string | undefined) {
  const own = { place, content, at }
  const isOwn = ({ and }: ExpressionBuilder<Database, 'sending'>) => and(own)
  if (to === undefined) await write.deleteFrom('sending').where(isOwn).execute()
  else await write.updateTable('sending').set({ outcome: to }).where(isOwn).execute()
}
