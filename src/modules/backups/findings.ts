import { type Formats, formatsIn } from '#design/formats.ts'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { type Bilingual, inLanguage, type Language, say } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { restoreFilesCommand } from './commands.ts'
import { failureWords, words } from './finding-words.ts'
import { lackingSentence, listLacking } from './lacking.ts'
import { words as lackingWords } from './lacking-words.ts'
import { findLastKept, findLastOutside, findSheet, firstLine, lastTrial, lastTry } from './queries.ts'
import { folderFault, isOutside } from './second-place.ts'
import type { BackupFault, BackupPlace } from './tables.ts'
import { backupsUrl } from './urls.ts'

/** After so long without a copy somebody is needed today. */
const longestAge = 'P2D'

type Words = (typeof words)['en']

/** Whether there is a copy that could be restored, here and elsewhere, and somebody who could open it. */
export async function findings(app: App): Promise<Finding[]> {
  return [
    await lastCopy(app),
    ...(await lacking(app)),
    ...(await failed(app, 'here')),
    ...(await outside(app, app.outside.backupUrl)),
    await sheetFinding(app),
    ...(await trialFinding(app)),
  ]
}

async function lastCopy(app: App): Promise<Finding> {
  const last = await findLastKept(app.db, 'here')
  const limit = later(app.clock.now(), `-${longestAge}`)
  const isNewHouse = ((await firstLine(app.db)) ?? limit) > limit
  if (!last) return isNewHouse ? sentence('look', 'none') : sentence('wrong', 'oldNone')
  if (last.made_at < limit) return sentence('wrong', 'old', last.made_at)
  return good((m, { moment }) => m.last(moment(last.made_at)))
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

async function outside(app: App, backupUrl: string | undefined): Promise<Finding[]> {
  if (backupUrl === undefined) return [await noneOutside(app, 'outsideUnsetToDo')]
  if (!(await isOutside(backupUrl, app.dataFolder)))
    return [
      await noneOutside(app, 'outsideUnsetToDo', false),
      ...(await failed(app, 'elsewhere')),
      sentence('look', 'sameDisk'),
    ]
  const fault = await folderFault(backupUrl)
  const failures = fault ? [noCopyFor('elsewhere', fault)] : await failed(app, 'elsewhere')
  return [await lastOutside(app, failures.length > 0), ...failures]
}

async function lastOutside(app: App, hasFailed: boolean): Promise<Finding> {
  const last = await findLastOutside(app.db, true)
  const limit = later(app.clock.now(), `-${longestAge}`)
  if (last?.state === 'kept' && last.made_at >= limit) return good((m, { moment }) => m.outside(moment(last.made_at)))
  return noneOutside(app, last || hasFailed ? 'outsideOldToDo' : 'outsideNeverToDo')
}

/** Until a copy has gone outside, and again when none goes any more, this says since when there is none. */
async function noneOutside(
  app: App,
  toDo: 'outsideUnsetToDo' | 'outsideOldToDo' | 'outsideNeverToDo',
  isPlaceOutside = true,
): Promise<Finding> {
  const last = await findLastOutside(app.db, isPlaceOutside)
  const began = (await firstLine(app.db)) ?? app.clock.now()
  return {
    state: last && toDo === 'outsideOldToDo' ? 'wrong' : 'look',
    what: inBoth((m, { moment }) => (last ? m.outsideOld(moment(last.made_at)) : m.outsideNever(moment(began)))),
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
  const { archiveRecipient } = await openKeys(app.dataFolder)
  const sheet = await findSheet(app.db, nameOfKey(archiveRecipient))
  if (!sheet) return sentence(app.outside.backupUrl === undefined ? 'look' : 'wrong', 'sheetNone')
  return sheet.kept_at === null ? sentence('look', 'sheetUnkept') : good((m) => m.sheet)
}

/** A copy that did not come back when it was tried. */
async function trialFinding(app: App): Promise<Finding[]> {
  const last = await lastTrial(app.db)
  if (last?.state !== 'failed') return []
  return [{ state: 'wrong', what: inBoth((m) => m.trialFailed), toDo: inBoth((m) => m.oldNoneToDo), to: backupsUrl }]
}

type Plain = 'none' | 'oldNone' | 'sameDisk' | 'sheetNone' | 'sheetUnkept'

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
