import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { letterJob } from '#platform/mail/letter-job.ts'
import { findLetter } from '#platform/mail/outbox.ts'
import type { MailState } from '#platform/mail/tables.ts'
import type { JobKind } from '#platform/module.ts'
import type { Viewer } from '#platform/view.ts'
import type { LetterChoice } from './forms.ts'

const onOnePage = 50

export const statesOf: Record<LetterChoice, MailState[]> = {
  attention: ['failed', 'unsure'],
  kept: ['kept'],
  waiting: ['waiting', 'sending'],
  sent: ['sent'],
  aside: ['aside'],
}

export interface LettersWanted {
  /** Those that need somebody, unless told; a search without a list looks in all of them. */
  choice: LetterChoice | undefined
  /** A part of the reader's address, or the number of a letter. */
  q: string | undefined
  page: number
}

/** A page of the outbox, the newest letter first. One more than fits tells that there is another page. */
export async function getLettersPage(db: Db, { choice: chosen, q, page }: LettersWanted) {
  const choice = chosen ?? (q === undefined ? 'attention' : undefined)
  const some = db
    .selectFrom('mail')
    .select(['id', 'recipient', 'language', 'subject', 'state', 'written_at', 'ended_at', 'error'])
    .$if(choice !== undefined, (query) => query.where('state', 'in', statesOf[choice ?? 'attention']))
    .$if(q !== undefined, (query) =>
      query.where((mail) => {
        const part = `%${(q ?? '').toLowerCase().replaceAll(/[%_\\]/g, '')}%`
        const byAddress = mail(mail.fn<string>('lower', ['recipient']), 'like', part)
        return /^\d{1,9}$/.test(q ?? '') ? mail.or([byAddress, mail('id', '=', Number(q))]) : byAddress
      }),
    )
  const rows = await some
    .orderBy('id', 'desc')
    .limit(onOnePage + 1)
    .offset((page - 1) * onOnePage)
    .execute()
  const counts = await countLetters(db)
  const count = (one: LetterChoice) => statesOf[one].reduce((sum, state) => sum + (counts.get(state)?.many ?? 0), 0)
  return { choice, q, page, letters: rows.slice(0, onOnePage), hasMore: rows.length > onOnePage, count }
}

export type LettersPage = Awaited<ReturnType<typeof getLettersPage>>
export type LetterInList = LettersPage['letters'][number]

export async function getLetter(db: Db, id: number) {
  const letter = await findLetter(db, id)
  if (!letter) throw new NotFound(`letter ${id}`)
  return letter
}

/** How many letters are in each state, and since when the oldest of them is. */
export async function countLetters(db: Db): Promise<Map<MailState, { many: number; since: Moment }>> {
  const rows = await db
    .selectFrom('mail')
    .select((select) => ['state', select.fn.countAll<number>().as('many'), select.fn.min('written_at').as('since')])
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, many, since }) => [state, { many, since }]))
}

/** What becomes of a letter stands in the outbox; its job would only say the same again. */
function failedJobs(db: Db) {
  return db.selectFrom('job').where('state', '=', 'failed').where('kind', '!=', letterJob)
}

/** Jobs that went wrong and wait for another try. */
function jobsToRetry(db: Db) {
  const waiting = db.selectFrom('job').where('state', '=', 'waiting').where('error', 'is not', null)
  return waiting.where('kind', '!=', letterJob)
}

export async function getJobsPage(db: Db, kinds: JobKind[], page: number) {
  const some = await failedJobs(db)
    .selectAll()
    .orderBy('id', 'desc')
    .limit(onOnePage + 1)
    .offset((page - 1) * onOnePage)
    .execute()
  return {
    ...{ page, failed: some.slice(0, onOnePage), hasMore: some.length > onOnePage },
    toRetry: await jobsToRetry(db).selectAll().orderBy('run_at').orderBy('id').limit(onOnePage).execute(),
    countToRetry: await countJobsToRetry(db),
    label: (kind: string) => kinds.find((one) => one.kind === kind)?.label,
    calendar: await listCalendar(db, kinds),
  }
}

export type JobsPage = Awaited<ReturnType<typeof getJobsPage>>
export type TroubledJob = JobsPage['failed'][number]

/** What the calendar asks for: when next, and when it was done last. */
async function listCalendar(db: Db, kinds: JobKind[]) {
  const next = await db.selectFrom('schedule').select(['kind', 'next_at']).orderBy('next_at').orderBy('kind').execute()
  const done = await db
    .selectFrom('job')
    .select((select) => ['kind', select.fn.max('ended_at').as('last_at')])
    .where('state', '=', 'done')
    .where('occurrence', 'is not', null)
    .groupBy('kind')
    .execute()
  const lastOf = new Map(done.map(({ kind, last_at }) => [kind, last_at]))
  return next
    .filter(({ kind }) => kinds.some((known) => known.kind === kind && known.schedule !== undefined))
    .map((row) => ({ ...row, last_at: lastOf.get(row.kind) ?? null }))
}

export type CalendarRow = JobsPage['calendar'][number]

export async function countFailedJobs(db: Db): Promise<number> {
  const count = failedJobs(db).select((select) => select.fn.countAll<number>().as('many'))
  return (await count.executeTakeFirstOrThrow()).many
}

export async function countJobsToRetry(db: Db): Promise<number> {
  const count = jobsToRetry(db).select((select) => select.fn.countAll<number>().as('many'))
  return (await count.executeTakeFirstOrThrow()).many
}

/** Since when the job of each kind that waits longest should have been begun. */
export function listDue(db: Db): Promise<Array<{ kind: string; since: Moment }>> {
  const waiting = db.selectFrom('job').where('state', '=', 'waiting').groupBy('kind')
  return waiting.select(['kind', (select) => select.fn.min('run_at').as('since')]).execute()
}

/** Where a letter to test goes: to the worker who asks for it. */
export async function emailOf(db: Db, viewer: Viewer | undefined): Promise<string> {
  const worker = db
    .selectFrom('worker')
    .select('email')
    .where('id', '=', viewer?.id ?? 0)
  return (await worker.executeTakeFirstOrThrow()).email
}

/** The moment of the last line of the journal. */
export async function lastLine(db: Db): Promise<Moment | undefined> {
  return (await db.selectFrom('journal').select('at').orderBy('id', 'desc').limit(1).executeTakeFirst())?.at
}
