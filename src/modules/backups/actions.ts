import type { About, Restored } from '#platform/archive/about.ts'
import type { Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { FileFault } from '#platform/files/whole.ts'
import { say } from '#platform/messages.ts'
import { backupJob, elsewhereJob, sweepJob, trialJob } from './job-names.ts'
import { listNoted } from './lacking.ts'
import { messages } from './messages.ts'
import {
  findLastKept,
  findSheet,
  findUnreadable,
  isBeingMade,
  isBeingTried,
  lastTry,
  listKept,
  listUnreadable,
} from './queries.ts'
import type { BackupFault, BackupPlace, BackupTable } from './tables.ts'

/** What is known of a copy that was made and read back. */
export type MadeCopy = Omit<BackupTable, 'id' | 'state' | 'checked_at' | 'fault'>

/** A worker wants a copy now; nothing more where one is being made already. */
export async function askForBackup(tx: Tx): Promise<void> {
  if (!(await isBeingMade(tx))) tx.job(backupJob, { reason: 'asked' })
}

/** A worker wants to know whether the newest copy comes back; nothing more where one is being tried already. */
export async function askForTrial(tx: Tx): Promise<void> {
  if (!(await findLastKept(tx, 'here'))) throw new Refusal(say(messages, (m) => m.noCopies))
  if (!(await isBeingTried(tx))) tx.job(trialJob, {})
}

export function recordTrial(tx: Tx, name: string, { rows, lines, isWhole }: Restored): Promise<number> {
  const counts = { row_count: rows, line_count: lines }
  const outcome = isWhole
    ? { state: 'restored' as const, fault: null }
    : { state: 'failed' as const, fault: 'damaged' as const }
  return tx.create('restore_trial', { name, tried_at: tx.now, ...counts, ...outcome })
}

export function recordFailedTrial(tx: Tx, name: string, fault: BackupFault): Promise<number> {
  return tx.create('restore_trial', { name, tried_at: tx.now, row_count: 0, line_count: 0, state: 'failed', fault })
}

/** A copy that was read back; what could not be read before under its name is over. */
export async function recordCopy(tx: Tx, copy: MadeCopy): Promise<void> {
  const kept = { ...copy, state: 'kept' as const, checked_at: tx.now, fault: null }
  const before = copy.place === 'here' ? await findUnreadable(tx, copy.name) : undefined
  if (before) await tx.amend('backup', before, kept)
  else await tx.create('backup', kept)
}

/** A file in the folder of copies that cannot be read as one. It is left alone, and one line of the list. */
export async function recordUnreadable(
  tx: Tx,
  { fault, ...file }: Pick<BackupTable, 'name' | 'made_at' | 'reason'> & { fault: BackupFault },
): Promise<void> {
  const before = await findUnreadable(tx, file.name)
  if (!before) await tx.create('backup', { ...nothingRead, ...file, place: 'here', state: 'failed', fault })
  else if (before.fault !== fault) await tx.amend('backup', before, { fault })
}

/** Of a copy that there is not, or that cannot be read. */
const nothingRead = { bytes: 0, head_line: 0, head_hash: '', missing_files: 0, checked_at: null, is_outside: 0 }

/** Which files this copy had to leave out. What an earlier one lacked already keeps the moment of that one. */
export async function recordLacking(tx: Tx, { made_at, missing_files, damaged_files }: About): Promise<void> {
  const states = new Map<string, FileFault>()
  for (const hash of missing_files) states.set(hash, 'missing')
  for (const hash of damaged_files) states.set(hash, 'damaged')
  for (const noted of await listNoted(tx)) {
    const state = states.get(noted.content_hash)
    if (!state) await tx.close('lacking_file', noted, 'a copy has it, or nobody asks for it')
    else if (state !== noted.state) await tx.amend('lacking_file', noted, { state })
    states.delete(noted.content_hash)
  }
  for (const [content_hash, state] of states)
    await tx.create('lacking_file', { content_hash, state, noted_at: made_at, closed_at: null })
}

/** The copy that stands here is to be brought to the second place. */
export function askForSecondCopy(tx: Tx): void {
  tx.job(elsewhereJob, {})
}

/** Copies whose time is over make room, once the clock can be trusted. */
export function askForSweep(tx: Tx, place: BackupPlace): void {
  tx.job(sweepJob, { place })
}

/** A failure that repeats itself stays one line of the list. */
export async function recordFailure(tx: Tx, place: BackupPlace, fault: BackupFault): Promise<void> {
  const last = await lastTry(tx, place)
  if (last?.state === 'failed' && last.fault === fault) {
    await tx.amend('backup', last, { made_at: tx.now })
    return
  }
  await tx.create('backup', {
    ...{ ...nothingRead, place, name: '', reason: 'night' as const, state: 'failed' as const },
    ...{ made_at: tx.now, fault },
  })
}

/** Copies whose files are not in their place any more. */
export async function recordRemoved(tx: Tx, place: BackupPlace, names: ReadonlySet<string>): Promise<void> {
  const unreadable = place === 'here' ? await listUnreadable(tx) : []
  for (const copy of [...(await listKept(tx, place)), ...unreadable]) {
    if (!names.has(copy.name)) await tx.amend('backup', copy, { state: 'removed' }, 'its file is not there any more')
  }
}

/** What is kept in the second place of today is lost with the machine, whatever was thought of it. */
export async function recordInside(tx: Tx): Promise<void> {
  for (const copy of await listKept(tx, 'elsewhere'))
    if (copy.is_outside === 1) await tx.amend('backup', copy, { is_outside: 0 }, 'its place is not outside')
}

/** The key was given out on paper. */
export function giveSheet(tx: Tx, keyName: string): Promise<number> {
  return tx.create('recovery_sheet', { key_name: keyName, given_at: tx.now, kept_at: null, kept_by: null })
}

/** A worker says that the sheet lies in a safe place. */
export async function keepSheet(tx: Tx, keyName: string): Promise<void> {
  const sheet = await findSheet(tx, keyName)
  if (!sheet) throw new NotFound('recovery sheet')
  if (sheet.kept_at !== null) throw new Refusal(say(messages, (m) => m.sheetIsKept))
  const worker = typeof tx.by === 'object' ? tx.by.worker : null
  await tx.amend('recovery_sheet', sheet, { kept_at: tx.now, kept_by: worker }, 'the sheet lies in a safe place')
}
