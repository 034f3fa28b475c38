import { type Formats, formatsIn } from '#design/formats.ts'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { type Bilingual, inLanguage, type Language } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { words } from './finding-words.ts'
import { findLastKept, findSheet, firstLine, lastTry } from './queries.ts'
import { isOnSameDisk } from './second-place.ts'
import type { BackupPlace } from './tables.ts'
import { backupsUrl } from './urls.ts'

/** After so long without a copy somebody is needed today. */
const longestAge = 'P2D'

type Words = (typeof words)['en']

/** Whether there is a copy that could be restored, here and elsewhere, and somebody who could open it. */
export async function findings(app: App): Promise<Finding[]> {
  const { backupUrl } = app.outside
  const here = [await lastCopy(app), ...(await failed(app, 'here'))]
  if (backupUrl === undefined)
    return [
      ...here,
      line(
        'look',
        (m) => m.outsideUnset,
        (m) => m.outsideUnsetToDo,
      ),
    ]
  return [
    ...here,
    await lastOutside(app),
    ...(await failed(app, 'elsewhere')),
    ...((await isOnSameDisk(backupUrl, app.dataFolder))
      ? [
          line(
            'look',
            (m) => m.sameDisk,
            (m) => m.sameDiskToDo,
          ),
        ]
      : []),
    ...(await sheetFindings(app)),
  ]
}

async function lastCopy(app: App): Promise<Finding> {
  const last = await findLastKept(app.db, 'here')
  const limit = later(app.clock.now(), `-${longestAge}`)
  const isNew = ((await firstLine(app.db)) ?? limit) > limit
  if (!last)
    return isNew
      ? line(
          'look',
          (m) => m.none,
          (m) => m.noneToDo,
        )
      : line(
          'wrong',
          (m) => m.oldNone,
          (m) => m.oldToDo,
        )
  const when = (m: Words, { moment }: Formats) => m[last.made_at < limit ? 'old' : 'last'](moment(last.made_at))
  if (last.made_at < limit) return line('wrong', when, (m) => m.oldToDo)
  if (last.missing_files > 0)
    return line(
      'wrong',
      (m) => m.missing(last.missing_files),
      (m) => m.missingToDo,
    )
  return line('good', when)
}

async function lastOutside(app: App): Promise<Finding> {
  const last = await findLastKept(app.db, 'elsewhere')
  if (!last)
    return line(
      'look',
      (m) => m.outsideNone,
      (m) => m.outsideNoneToDo,
    )
  if (last.made_at >= later(app.clock.now(), `-${longestAge}`))
    return line('good', (m, { moment }) => m.outside(moment(last.made_at)))
  return line(
    'wrong',
    (m, { moment }) => m.outsideOld(moment(last.made_at)),
    (m) => m.outsideOldToDo,
  )
}

async function failed(app: App, place: BackupPlace): Promise<Finding[]> {
  const last = await lastTry(app.db, place)
  const fault = last?.state === 'failed' ? last.fault : null
  if (!fault) return []
  const what = (m: Words) => m[place === 'here' ? 'failedHere' : 'failedElsewhere'](m.faults[fault])
  return [line('wrong', what, (m) => m.faultsToDo[fault])]
}

/** The sheet is needed as soon as copies are encrypted. */
async function sheetFindings(app: App): Promise<Finding[]> {
  const { archiveRecipient } = await openKeys(app.dataFolder)
  const sheet = await findSheet(app.db, nameOfKey(archiveRecipient))
  if (!sheet)
    return [
      line(
        'wrong',
        (m) => m.sheetNone,
        (m) => m.sheetNoneToDo,
      ),
    ]
  return sheet.kept_at === null
    ? [
        line(
          'look',
          (m) => m.sheetUnkept,
          (m) => m.sheetUnkeptToDo,
        ),
      ]
    : [line('good', (m) => m.sheet)]
}

function line(
  state: Finding['state'],
  what: (m: Words, formats: Formats) => string,
  toDo?: (m: Words) => string,
): Finding {
  return { state, what: inBoth(what), ...(toDo && { toDo: inBoth(toDo), to: backupsUrl }) }
}

function inBoth(write: (m: Words, formats: Formats) => string): Bilingual {
  const one = (language: Language) => write(inLanguage(words, language), formatsIn(language))
  return { ka: one('ka'), en: one('en') }
}
