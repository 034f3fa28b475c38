import type { Kysely } from 'kysely'
import type { Database, Db } from './database.ts'
import { countSteps } from './steps-taken.ts'

/** A newer version of Temi has brought the database up to date while this one serves from it. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** Whether the database is still the one this version was made for. What it may not be any more is neither read nor written. */
export interface SchemaWatch {
  /** As far as was looked. */
  readonly isOvertaken: boolean
  /** Something was changed elsewhere that may be the schema: whoever comes next looks. */
  doubt(): void
  /** Looks, and says the same. Where the database does not answer it stays with what was known. */
  look(): Promise<boolean>
  /** Refuses a request, having looked where there is reason to. Throws `Overtaken`. */
  refuse(): Promise<void>
  /** Refuses a change whose rows are written; asked in its own transaction. Throws `Overtaken`. */
  refuseChange(db: Kysely<Database>): Promise<void>
}

/** `steps` is how many steps of the database this version knows. */
export function watchSchema(db: Db, steps: number): SchemaWatch {
  let isOvertaken = false
  // A doubt is over when somebody has asked after it came, and was answered.
  let [doubts, settled] = [0, 0]
  let looking: Promise<boolean> | undefined
  const ask = async (asked: Db | Kysely<Database>) => {
    const known = doubts
    isOvertaken = (await countSteps(asked)) > steps
    settled = Math.max(settled, known)
    return isOvertaken
  }
  const overtaken = () =>
    new Overtaken(
      'A newer version of Temi has brought the database up to date. Start this one again with the new code.',
    )
  const look = () => {
    looking ??= ask(db)
      .catch(() => isOvertaken)
      .finally(() => {
        looking = undefined
      })
    return looking
  }
  return {
    get isOvertaken() {
      return isOvertaken
    },
    doubt: () => {
      doubts += 1
    },
    look,
    refuse: async () => {
      // It may be over as well: somebody brings a copy back.
      if ((doubts > settled || isOvertaken) && (await look())) throw overtaken()
    },
    refuseChange: async (tx) => {
      if (await ask(tx)) throw overtaken()
    },
  }
}
