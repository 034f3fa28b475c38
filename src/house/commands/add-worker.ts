import { newInvitation } from '#modules/workers/index.ts'
import type { Settings } from '#platform/settings.ts'
import { expectedOrigin, openHouseOn, openUpToDate, say } from './opening.ts'

/** `temi add-worker`: prints a one-time link for one more administrator. */
export async function addWorker(settings: Settings): Promise<void> {
  const house = await openHouseOn(await openUpToDate(settings), settings, () => expectedOrigin(settings))
  say(await newInvitation(house.app))
  if (!settings.publicUrl) say('If the house listens elsewhere, put its own address in front of /welcome.')
  await house.close()
}
