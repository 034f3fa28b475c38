import type { Moment } from '../clock.ts'
import type { Db, Row } from '../database.ts'
import type { Engine } from '../engine.ts'
import { comparableEmail } from '../intake/email.ts'
import type { MailState } from './tables.ts'

export type KeptLetter = Row<'mail'>

/** What the house notes about its letters by itself. These are notes of the machine: they have no lines in the journal. */
export interface Outbox {
  /** Notes what became of a letter, if it still is in one of these states. */
  note(id: number, from: MailState[], now: Partial<KeptLetter>): Promise<boolean>
  /** Empties letters that ended before then; answers how many. */
  emptyOld(states: MailState[], before: Moment): Promise<number>
  /** Empties every letter to an address, whatever became of it; one that waits will not be sent. */
  emptyFor(recipient: string): Promise<number>
}

const emptied = { recipient: '', subject: '', text: '', unsubscribe: null, error: null } as const

export function openOutbox(engine: Engine): Outbox {
  const update = (to: Partial<KeptLetter>) => engine.write.updateTable('mail').set(to)
  return {
    note: async (id, from, now) => {
      const changed = update(now).where('id', '=', id).where('state', 'in', from).where('recipient', '!=', '')
      return (await changed.executeTakeFirst()).numUpdatedRows === 1n
    },
    emptyOld: async (states, before) => {
      const old = update(emptied).where('state', 'in', states).where('recipient', '!=', '')
      return Number((await old.where('written_at', '<', before).executeTakeFirst()).numUpdatedRows)
    },
    emptyFor: async (recipient) => {
      // SQLite's `lower` knows Latin letters only, which an address of mail servers here is made of.
      const theirs = update(emptied).where((mail) =>
        mail(mail.fn('lower', ['recipient']), '=', comparableEmail(recipient)),
      )
      return Number((await theirs.executeTakeFirst()).numUpdatedRows)
    },
  }
}

export function findLetter(db: Db, id: number): Promise<KeptLetter | undefined> {
  return db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()
}
