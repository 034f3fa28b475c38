import { newInvitation } from '#modules/workers/index.ts'
import type { Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import { words } from './messages.ts'
import { expectedOrigin, openHouseOn, openUpToDate, say } from './opening.ts'

/** `temi add-worker`: prints a one-time link for one more administrator; older ones stop working. */
export async function addWorker(settings: Settings): Promise<void> {
  const house = await openHouseOn(await openUpToDate(settings, { mayBegin: true }), settings, () =>
    expectedOrigin(settings),
  )
  say(await newInvitation(house.app, { replaces: true }))
  if (!settings.publicUrl) say(inTerminal(words).otherAddress)
  await house.close()
}
