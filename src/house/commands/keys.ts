import { formatsIn } from '#design/formats.ts'
import { findSheet, giveSheet } from '#modules/backups/index.ts'
import { getAssociation } from '#modules/settings/index.ts'
import { systemClock } from '#platform/clock.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import { inLanguage, languages } from '#platform/messages.ts'
import type { Settings } from '#platform/settings.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { inTerminal } from '#platform/terminal.ts'
import type { House } from '../../house.tsx'
import { words } from '../recovery-sheet/messages.ts'
import { recoverySheet } from '../recovery-sheet/sheet.ts'
import { words as messages } from './messages.ts'
import { expectedOrigin, openHouseOn, openUpToDate, say } from './opening.ts'
import { WrongWords } from './words.ts'

/** `temi keys [--again]`: prints the recovery sheet, once unless it is asked for again. The journal says each time. */
export async function keys(settings: Settings, given: string[]): Promise<void> {
  const isAgain = given[0] === '--again'
  if (given.length > (isAgain ? 1 : 0))
    throw new WrongWords(inTerminal(messages).calledAs(temiCommand('keys [--again]', true)))
  const engine = await openUpToDate(settings)
  try {
    const house = await openHouseOn(engine, settings, () => expectedOrigin(settings))
    await giveOut(house, settings, isAgain)
  } finally {
    await engine.close()
  }
}

async function giveOut({ app }: House, { dataFolder }: Settings, isAgain: boolean): Promise<void> {
  const { archive: key, archiveRecipient } = await openKeys(dataFolder)
  const keyName = nameOfKey(archiveRecipient)
  const given = await findSheet(app.db, keyName)
  if (given && !isAgain) {
    for (const language of languages) {
      const m = inLanguage(words, language)
      say(m.given(keyName, formatsIn(language).moment(given.given_at), temiCommand('keys --again', true)))
    }
    process.exitCode = 1
    return
  }
  const { name_ka: ka, name_en: en } = await getAssociation(app.db)
  await app.changeByHouse('the recovery sheet was printed', (tx) => giveSheet(tx, keyName))
  say(recoverySheet({ house: { ka, en }, now: systemClock.now(), key, keyName }))
}
