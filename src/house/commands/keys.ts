import { findSheet, giveSheet } from '#modules/backups/index.ts'
import { getAssociation } from '#modules/settings/index.ts'
import { systemClock } from '#platform/clock.ts'
import { nameOfKey, openKeys } from '#platform/keys/keys.ts'
import type { Settings } from '#platform/settings.ts'
import type { House } from '../../house.tsx'
import { recoverySheet } from '../recovery-sheet/sheet.ts'
import { expectedOrigin, mustHoldHouse, openHouseOn, openUpToDate, say } from './opening.ts'
import { WrongWords } from './words.ts'

/** `temi keys [--again]`: prints the recovery sheet, once unless it is asked for again. The journal says each time. */
export async function keys(settings: Settings, words: string[]): Promise<void> {
  const isAgain = words[0] === '--again'
  if (words.length > (isAgain ? 1 : 0)) throw new WrongWords('Call it so: npm run --silent temi -- keys [--again]')
  mustHoldHouse(settings)
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
    say(`The recovery sheet of the key ${keyName} was given on ${given.given_at}. It is not printed a second time.`)
    say('If it is lost, print it again: npm run --silent temi -- keys --again')
    process.exitCode = 1
    return
  }
  const { name_ka: ka, name_en: en } = await getAssociation(app.db)
  await app.changeByHouse('the recovery sheet was printed', (tx) => giveSheet(tx, keyName))
  say(recoverySheet({ house: { ka, en }, now: systemClock.now(), key, keyName }))
}
