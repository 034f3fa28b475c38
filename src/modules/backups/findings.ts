import { type Formats, formatsIn } from '#design/formats.ts'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { findKeyName } from '#platform/keys/keys.ts'
import { type Bilingual, inLanguage, type Language, say } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { hasHeardAnother } from '#platform/stores/sweeper.ts'
import { restoreFilesCommand } from './commands.ts'
import { failureWords, outsideWords, words } from './finding-words.ts'
import { lackingSentence, listLacking } from './lacking.ts'
import { words as lackingWords } from './lacking-words.ts'
import { isSameCopy } from './names.ts'
import {
  findSheet,
  firstLine,
  hasSheet,
  type KeptCopy,
  lastTrial,
  lastTry,
  listOutside,
  listOwn,
  listUnreadable,
  listUnrestorable,
} from './queries.ts'
import { folderFault, type NotOutside, whyNotOutside } from './second-place.ts'
import { lookForFirst } from './still-there.ts'
import type { BackupFault, BackupPlace } from './tables.ts'
import { unreadableSentence, words as unreadableWords } from './unreadable-words.ts'
import { backupsUrl } from './urls.ts'

/** After so long without a copy somebody is needed today. */
const longestAge = 'P2D'

type Words = (typeof words)['en']

/** Whether there is a copy that could be restored, here and elsewhere, and somebody who could open it. */
export async function findings(app: App): Promise<Finding[]> {
  return [
    ...(await copiesHere(app)),
    ...(await unreadable(app)),
    ...(await lacking(app)),
    ...(await failed(app, 'here')),
    ...(await outside(app, app.outside.backupUrl)),
    ...anothers(app, app.outside.backupUrl),
    await sheetFinding(app),
    ...(await trialFinding(app)),
  ]
}

/** What is said of the copies in the data folder, also on their page. */
export async function copiesHere(app: App): Promise<Finding[]> {
  const own = await listOwn(app.db, 'here')
  const copies = await withoutUnrestorable(app.db, own)
  const { there, gone, fault } = await lookForFirst(app, 'here', copies)
  const [last] = there
  const findings = gone.slice(0, 1).map((copy) => notThere('here', copy))
  const limit = later(app.clock.now(), `-${longestAge}`)
  if (last) findings.push(last.made_at < limit ? sentence('wrong', 'old', last.made_at) : inOrder('here', last, fault))
  if (own.length > 0) return findings
  const isNewHouse = ((await firstLine(app.db)) ?? limit) > limit
  return [isNewHouse ? sentence('look', 'none') : sentence('wrong', 'oldNone')]
}

/** One that did not come back when it was tried is in order nowhere. */
async function withoutUnrestorable(db: Db, copies: KeptCopy[]): Promise<KeptCopy[]> {
  const unrestorable = await listUnrestorable(db)
  return copies.filter(({ name }) => !unrestorable.some((one) => isSameCopy(name, one)))
}

function notThere(place: BackupPlace, { made_at }: KeptCopy): Finding {
  return {
    state: 'wrong',
    what: inBoth((m, { moment }) => m.gone[place](moment(made_at))),
    toDo: inBoth((m) => m.goneToDo),
    to: backupsUrl,
  }
}

/** The last copy is there, as far as could be seen. */
function inOrder(place: BackupPlace, { made_at }: KeptCopy, fault: BackupFault | undefined): Finding {
  if (!fault) return good((m, { moment }) => (place === 'here' ? m.last : m.outside)(moment(made_at)))
  return {
    state: 'look',
    what: inBoth((m, { moment }) => m.unseen[place](moment(made_at), m.faults[fault])),
    toDo: inBoth((m) => failureWords(m, place, fault).toDo),
    to: backupsUrl,
  }
}

/** So many files are named; the page of backups names more. */
const mostNamed = 3

/** Files that the newest copy had to leave out. */
async function lacking(app: App): Promise<Finding[]> {
  const files = await listLacking(app.db)
  if (files.length === 0) return []
  const what = (language: Language) => lackingSentence(files, language, mostNamed)
  const toDo = say(lackingWords, (m) => m.toDo(restoreFilesCommand))
  return [{ state: 'wrong', what: { ka: what('ka'), en: what('en') }, toDo, to: backupsUrl }]
}

/** Files in the folder of copies that are none, as far as can be read. */
async function unreadable(app: App): Promise<Finding[]> {
  const files = await listUnreadable(app.db)
  if (files.length === 0) return []
  const what = (language: Language) => unreadableSentence(files, language, mostNamed)
  const toDo = say(unreadableWords, (m) => m.toDo)
  return [{ state: 'look', what: { ka: what('ka'), en: what('en') }, toDo, to: backupsUrl }]
}

async function outside(app: App, backupUrl: string | undefined): Promise<Finding[]> {
  if (backupUrl === undefined)
    return [await noneOutside(app, (await listOutside(app.db, true)).at(0), 'outsideUnsetToDo')]
  const notOutside = await whyNotOutside(app)
  if (notOutside)
    return [
      await noneOutside(app, (await listOutside(app.db, false)).at(0), 'outsideUnsetToDo'),
      ...(await failed(app, 'elsewhere')),
      sentence('look', notOutside),
    ]
  const fault = await folderFault(backupUrl)
  const failures = fault ? [noCopyFor('elsewhere', fault)] : await failed(app, 'elsewhere')
  return [...(await lastOutside(app, failures.length > 0)), ...failures]
}

/** Two houses with one second place: one of them is a drill, or has been given the wrong address. */
function anothers(app: App, backupUrl: string | undefined): Finding[] {
  return backupUrl !== undefined && hasHeardAnother(app.dataFolder, 'copies') ? [sentence('look', 'anothers')] : []
}

async function lastOutside(app: App, hasFailed: boolean): Promise<Finding[]> {
  const outside = await listOutside(app.db, true)
  const kept = await withoutUnrestorable(
    app.db,
    outside.filter(({ state }) => state === 'kept'),
  )
  const { there, gone, fault } = await lookForFirst(app, 'elsewhere', kept)
  const [last] = there
  const findings = gone.slice(0, 1).map((copy) => notThere('elsewhere', copy))
  const limit = later(app.clock.now(), `-${longestAge}`)
  if (last && last.made_at >= limit) return [...findings, inOrder('elsewhere', last, fault)]
  if (!last && gone.length > 0) return findings
  const toDo = outside.length > 0 || hasFailed ? 'outsideOldToDo' : 'outsideNeverToDo'
  return [...findings, await noneOutside(app, last ?? outside.at(0), toDo)]
}

/** Until a copy has gone outside, and again when none goes any more, this says since when there is none. */
async function noneOutside(
  app: App,
  last: KeptCopy | undefined,
  toDo: 'outsideUnsetToDo' | 'outsideOldToDo' | 'outsideNeverToDo',
): Promise<Finding> {
  const began = (await firstLine(app.db)) ?? app.clock.now()
  return {
    state: last && toDo === 'outsideOldToDo' ? 'wrong' : 'look',
    what: inBoth((m, { moment }) => outsideWords(m, moment, last, began)),
    toDo: inBoth((m) => m[toDo]),
    to: backupsUrl,
  }
}

async function failed(app: App, place: BackupPlace): Promise<Finding[]> {
  const last = await lastTry(app.db, place)
  const fault = last?.state === 'failed' ? last.fault : null
  return fault ? [noCopyFor(place, fault)] : []
}

function noCopyFor(place: BackupPlace, fault: BackupFault): Finding {
  return toMend(
    (m) => failureWords(m, place, fault).what,
    (m) => failureWords(m, place, fault).toDo,
  )
}

/** Without the sheet the copies in the second place are lost with the server; before there is one, there is time. */
async function sheetFinding(app: App): Promise<Finding> {
  const keyName = await findKeyName(app.dataFolder)
  if (keyName === undefined) return sentence('wrong', 'keyDamaged')
  const sheet = await findSheet(app.db, keyName)
  const state = app.outside.backupUrl === undefined ? 'look' : 'wrong'
  if (!sheet) return sentence(state, (await hasSheet(app.db)) ? 'sheetOther' : 'sheetNone')
  return sheet.kept_at === null ? sentence('look', 'sheetUnkept') : good((m) => m.sheet)
}

/** A copy that did not come back when it was tried. */
async function trialFinding(app: App): Promise<Finding[]> {
  const last = await lastTrial(app.db)
  if (last?.state !== 'failed') return []
  return [{ state: 'wrong', what: inBoth((m) => m.trialFailed), toDo: inBoth((m) => m.oldNoneToDo), to: backupsUrl }]
}

type Plain = 'none' | 'oldNone' | 'anothers' | NotOutside | 'sheetNone' | 'sheetOther' | 'sheetUnkept' | 'keyDamaged'

/** What is so and what to do, under one name in the words; some say since when. */
function sentence(state: 'look' | 'wrong', name: Plain): Finding
function sentence(state: 'look' | 'wrong', name: 'old', since: string): Finding
function sentence(state: 'look' | 'wrong', name: Plain | 'old', since = ''): Finding {
  const what = inBoth((m, { moment }) => {
    const words = m[name]
    return typeof words === 'string' ? words : words(moment(since))
  })
  return { state, what, toDo: inBoth((m) => m[`${name}ToDo`]), to: backupsUrl }
}

function toMend(what: (m: Words) => string, toDo: (m: Words) => string): Finding {
  return { state: 'wrong', what: inBoth(what), toDo: inBoth(toDo), to: backupsUrl }
}

function good(what: (m: Words, formats: Formats) => string): Finding {
  return { state: 'good', what: inBoth(what) }
}

function inBoth(write: (m: Words, formats: Formats) => string): Bilingual {
  const one = (language: Language) => write(inLanguage(words, language), formatsIn(language))
  return { ka: one('ka'), en: one('en') }
}
