import { workerNames } from '#modules/workers/index.ts'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { backupJob, elsewhereJob, trialJob } from './job-names.ts'
import { listLacking } from './lacking.ts'
import type { NotOutside } from './second-place.ts'
import type { BackupPlace } from './tables.ts'

/** All copies that are kept in a place, the newest first. */
export function listKept(db: Db, place: BackupPlace) {
  return db
    .selectFrom('backup')
    .selectAll()
    .where('state', '=', 'kept')
    .where('place', '=', place)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Files with names of copies that stand in the folder of copies and cannot be read as such, by their names. */
export function listUnreadable(db: Db) {
  return unreadable(db).orderBy('name').execute()
}

export function findUnreadable(db: Db, name: string) {
  return unreadable(db).where('name', '=', name).executeTakeFirst()
}

/** What failed to be made has no name. */
function unreadable(db: Db) {
  return db
    .selectFrom('backup')
    .selectAll()
    .where('state', '=', 'failed')
    .where('place', '=', 'here')
    .where('name', '!=', '')
}

export type KeptCopy = Awaited<ReturnType<typeof listKept>>[number]

/**
 * The copies of this house in a place, the newest first; copies before updates hold no files and do not count. The journal
 * tells what is newest and what is ours: a clock may have been ahead for a night, and after a restore the folder may hold
 * copies of the house that was left, with a last line that was never written here.
 */
export function listOwn(db: Db, place: BackupPlace) {
  return ownCopies(db, place).where('state', '=', 'kept').execute()
}

/** The copy of the house that was made last and read back whole. */
export async function findLastKept(db: Db, place: BackupPlace) {
  return (await listOwn(db, place)).at(0)
}

function ownCopies(db: Db, place: BackupPlace) {
  return db
    .selectFrom('backup')
    .selectAll()
    .where('place', '=', place)
    .where('reason', '!=', 'update')
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('head_line', '=', 0),
        exists(
          selectFrom('journal')
            .select('journal.id')
            .whereRef('journal.id', '=', 'backup.head_line')
            .whereRef('journal.hash', '=', 'backup.head_hash'),
        ),
      ]),
    )
    .orderBy('head_line', 'desc')
    .orderBy('id', 'desc')
}

/**
 * The copies outside: first those that are kept, then those that were, each the newest first. Of a copy for which it was not
 * noted where it lies, the second place of today decides.
 */
export async function listOutside(db: Db, isPlaceOutside: boolean): Promise<KeptCopy[]> {
  const copies = await ownCopies(db, 'elsewhere').where('state', '!=', 'failed').execute()
  const outside = copies.filter(({ is_outside }) => isOutsideCopy(is_outside, isPlaceOutside))
  return outside.toSorted((a, b) => Number(b.state === 'kept') - Number(a.state === 'kept'))
}

function isOutsideCopy(noted: number | null, isPlaceOutside: boolean): boolean {
  return noted === null ? isPlaceOutside : noted === 1
}

/** Names of the copies that did not come back when they were tried out last. */
export async function listUnrestorable(db: Db): Promise<string[]> {
  const trials = await db.selectFrom('restore_trial').select(['name', 'state']).orderBy('id').execute()
  const last = new Map(trials.map(({ name, state }) => [name, state]))
  return [...last.keys()].filter((name) => last.get(name) === 'failed')
}

/** What was tried last in a place, whether it went well or not. */
export function lastTry(db: Db, place: BackupPlace) {
  return db
    .selectFrom('backup')
    .selectAll()
    .where('place', '=', place)
    .where('reason', '!=', 'update')
    .where(({ eb, or }) => or([eb('state', '!=', 'failed'), eb('name', '=', '')]))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether a copy is being made, or will be as soon as somebody has time. */
export function isBeingMade(db: Db): Promise<boolean> {
  return isAskedFor(db, [backupJob, elsewhereJob])
}

/** Whether a copy is being tried out. */
export function isBeingTried(db: Db): Promise<boolean> {
  return isAskedFor(db, [trialJob])
}

/** What became of the last copy that was tried out. */
export function lastTrial(db: Db) {
  return db.selectFrom('restore_trial').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst()
}

async function isAskedFor(db: Db, kinds: string[]): Promise<boolean> {
  const job = db
    .selectFrom('job')
    .select('id')
    .where('kind', 'in', kinds)
    .where('state', 'in', ['waiting', 'running'])
    // One that went wrong waits for its next try, which may be hours away.
    .where('error', 'is', null)
  return (await job.limit(1).executeTakeFirst()) !== undefined
}

/** The sheet of a key that somebody keeps, or else the one that was given last. */
export function findSheet(db: Db, keyName: string) {
  return db
    .selectFrom('recovery_sheet')
    .selectAll()
    .where('key_name', '=', keyName)
    .orderBy((sheet) => sheet.case().when('kept_at', 'is', null).then(1).else(0).end())
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Whether a sheet was ever printed, with whichever key. */
export async function hasSheet(db: Db): Promise<boolean> {
  return (await db.selectFrom('recovery_sheet').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Since when there is this house. */
export async function firstLine(db: Db): Promise<Moment | undefined> {
  return (await db.selectFrom('journal').select('at').orderBy('id').limit(1).executeTakeFirst())?.at
}

/** Everything the staff's page of backups shows. */
export async function getBackupsPage(db: Db, keyName: string, notOutside: NotOutside | undefined) {
  const places = [await listKept(db, 'here'), await listKept(db, 'elsewhere')]
  const tries = [await lastTry(db, 'here'), await lastTry(db, 'elsewhere')]
  const sheet = await findSheet(db, keyName)
  return {
    copies: places.flat().toSorted((a, b) => (a.made_at < b.made_at ? 1 : a.made_at > b.made_at ? -1 : b.id - a.id)),
    lacking: await listLacking(db),
    unreadable: await listUnreadable(db),
    failures: tries.filter((one) => one?.state === 'failed').filter((one) => one !== undefined),
    ...{ notOutside, outside: await listOutside(db, notOutside === undefined) },
    isBeingMade: await isBeingMade(db),
    trial: { isUnderWay: await isBeingTried(db), last: await lastTrial(db) },
    /** Of the first line of the journal: whoever looks has come in, so there is one. */
    began: (await firstLine(db)) ?? '',
    ...{ keyName, sheet, keeper: sheet?.kept_by ? (await workerNames(db)).of(sheet.kept_by) : undefined },
  }
}

export type BackupsPageFacts = Awaited<ReturnType<typeof getBackupsPage>>
export type CopyInList = BackupsPageFacts['copies'][number]
