import { isIP } from 'node:net'
import { parseArgs } from 'node:util'
import type { Engine } from '#platform/engine.ts'
import { hasFailedUpdate } from '#platform/failed-update.ts'
import { say as inBoth } from '#platform/messages.ts'
import { pendingSteps } from '#platform/migrations.ts'
import type { Finding } from '#platform/module.ts'
import { wasCutOff } from '#platform/place.ts'
import type { Settings } from '#platform/settings.ts'
import { temiCommand } from '#platform/temi-command.ts'
import { inTerminal } from '#platform/terminal.ts'
import { steps } from '../../migrations/index.ts'
import { words } from '../doctor/messages.ts'
import { reportLines } from '../doctor/report.ts'
import { findingsWithMail, nameService } from '../doctor/test-letter.ts'
import { adviceFor, isDiskFull } from '../start-problems.ts'
import { words as messages } from './messages.ts'
import { expectedOrigin, mayHoldHouse, openEngineOf, openHouseOn, say } from './opening.ts'
import { WrongWords } from './words.ts'

interface Asked {
  mail?: string | undefined
  dkim?: string | undefined
  dns?: string | undefined
}

/** `temi doctor`: says what is wrong with the house and what to do; with `--mail`, tries whether letters are sent. */
export async function doctor(settings: Settings, given: string[]): Promise<void> {
  const asked = readWords(given)
  const { findings, reason } = await examine(settings, asked)
  for (const line of reportLines(findings, expectedOrigin(settings))) say(line)
  if (reason) say(reason)
  process.exitCode = findings.some(({ state }) => state === 'wrong') ? 1 : 0
}

function readWords(given: string[]): Asked {
  const option = { type: 'string' } as const
  const calls = temiCommand('doctor [--mail name@example.ge [--dkim selector] [--dns 1.1.1.1]]')
  const usage = new WrongWords(inTerminal(messages).calledAs(calls))
  try {
    const { values } = parseArgs({ args: given, options: { mail: option, dkim: option, dns: option } })
    if (values.mail !== undefined && !/^[^\s@]+@[^\s@]+$/.test(values.mail)) throw usage
    if (values.dns !== undefined && !isIP(values.dns)) throw usage
    return values
  } catch {
    // Whatever is wrong with the words, this is how it is called.
    throw usage
  }
}

interface Examined {
  findings: Finding[]
  /** Why the house could not be opened. */
  reason?: string | undefined
}

async function examine(settings: Settings, asked: Asked): Promise<Examined> {
  const { databaseUrl: url, dataFolder: folder } = settings
  const notBegun = () => ({ findings: [wrong(wasCutOff({ url, folder }) ? 'cutOff' : 'notOpened')] })
  let engine: Engine | undefined
  try {
    if (!mayHoldHouse(settings)) return notBegun()
    engine = await openEngineOf(settings)
    // Whoever looks changes nothing: an older house may still be serving.
    const pending = await pendingSteps(engine, steps)
    if (pending.length === Object.keys(steps).length) return notBegun()
    if (pending.length > 0) return { findings: [wrong(hasFailedUpdate() ? 'updateFailed' : 'notUpToDate')] }
    return { findings: await listFindings(settings, engine, asked) }
  } catch (error) {
    if (isDiskFull(error)) return { findings: [wrong('diskFull')] }
    // A house that does not open is what a doctor is called for.
    const reason = adviceFor(error, settings)
    if (!reason) throw error
    return { findings: [wrong('cannotOpen')], reason }
  } finally {
    await engine?.close()
  }
}

async function listFindings(settings: Settings, engine: Engine, { mail, dkim, dns }: Asked): Promise<Finding[]> {
  const { app } = await openHouseOn(engine, settings, () => expectedOrigin(settings))
  if (mail === undefined) return app.findings()
  const names = nameService()
  if (dns !== undefined) names.setServers([dns])
  return findingsWithMail(app, { to: mail, names, selector: dkim })
}

function wrong(what: 'notOpened' | 'cutOff' | 'notUpToDate' | 'updateFailed' | 'diskFull' | 'cannotOpen'): Finding {
  return { state: 'wrong', what: inBoth(words, (m) => m[what]), toDo: inBoth(words, (m) => m[`${what}ToDo`]) }
}
