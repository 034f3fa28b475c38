import { existsSync, readdirSync } from 'node:fs'
import { later, setClock, systemClock } from '#platform/clock.ts'
import { nothingOutside, type Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import { demoLength, fillDemonstration } from '../demo/fill.ts'
import type { RoleLink } from '../demo/team.ts'
import { words } from './messages.ts'
import { expectedOrigin, openDatabase, openHouseOn, say } from './opening.ts'
import { serve } from './start.ts'
import { WrongWords } from './words.ts'

/**
 * `temi demo`: fills an empty folder with invented life and serves it, marked on every page. Nothing outside the folder
 * is reached: no other database, no mail server, no second place for backups.
 */
export async function demo(given: Settings): Promise<void> {
  const { dataFolder } = given
  const m = inTerminal(words)
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) throw new WrongWords(m.demoNotEmpty(dataFolder))
  const settings = { ...given, databaseUrl: undefined, publicUrl: undefined, outside: nothingOutside }
  say(m.demoFilling)
  const links = await fill(settings)
  await serve(settings, (origin) => [
    m.demoKept(dataFolder),
    m.demoLinks,
    ...links.map(({ role, token }) => `  ${role.padEnd(16)} ${origin}/welcome/${token}`),
  ])
}

async function fill(settings: Settings): Promise<RoleLink[]> {
  const engine = await openDatabase(settings)
  const now = systemClock.now()
  const clock = setClock(later(now, `-${demoLength}`))
  const house = await openHouseOn(engine, settings, () => expectedOrigin(settings), clock)
  const links = await fillDemonstration(house, clock, now)
  await house.close()
  return links
}
