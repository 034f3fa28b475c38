import { chmodSync, mkdirSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { newInvitation } from '#modules/workers/index.ts'
import { readAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import type { Engine } from '#platform/engine.ts'
import { listen } from '#platform/listen.ts'
import { migrate } from '#platform/migrations.ts'
import { openEngine } from '#platform/open-engine.ts'
import { readSettings, type Settings } from '#platform/settings.ts'
import { onlyPackIn } from './house/content.ts'
import { adviceFor } from './house/start-problems.ts'
import { type House, openHouse } from './house.tsx'
import { steps } from './migrations/index.ts'
import { modules } from './modules.ts'

const distFolder = import.meta.dirname
const firstPort = 8080

const verbs: Record<string, (settings: Settings) => Promise<void>> = {
  start,
  migrate: bringUpToDate,
  'add-worker': addWorker,
}

await main(process.argv[2])

async function main(verb: string | undefined): Promise<void> {
  const run = verbs[verb ?? '']
  if (!run) {
    say(`${verb ? `Unknown command "${verb}". ` : ''}There are: ${Object.keys(verbs).join(', ')}.`)
    process.exitCode = 2
    return
  }
  // What the house writes is for the user that runs it, and for nobody else on the machine.
  process.umask(0o077)
  let settings: Settings | undefined
  try {
    settings = readSettings(process.env)
    await run(settings)
  } catch (error) {
    // Most of what goes wrong at a start is for the operator to mend; anything else is our mistake and shows where it was.
    const advice = adviceFor(error, settings)
    if (!advice) throw error
    say(advice)
    // Connections that are still being tried would keep the process alive.
    process.exit(1)
  }
}

/** `temi start`: migrates, loads the content pack once, serves until it is told to stop. */
async function start(settings: Settings): Promise<void> {
  let origin = ''
  const house = await openWith(settings, () => origin)
  stopOnSignal(house)
  const port = await listen(house.app, settings.host, settings.port, firstPort)
  origin = settings.publicUrl ?? `http://${settings.host}:${port}`
  say(`Temi is open at ${origin}`)
  // The next start reads what was compiled now; without this it would be written only when the process ends.
  flushCompileCache()
  for (const module of modules) {
    for (const line of (await module.greet?.(house.app)) ?? []) say(line)
  }
}

/** `temi migrate`: brings the database up to date, behind a copy. */
async function bringUpToDate(settings: Settings): Promise<void> {
  const engine = await openDatabase(settings)
  await engine.close()
  say('The database is up to date.')
}

/** `temi add-worker`: prints a one-time link for one more administrator. */
async function addWorker(settings: Settings): Promise<void> {
  const origin = settings.publicUrl ?? `http://${settings.host}:${settings.port ?? firstPort}`
  const house = await openWith(settings, () => origin)
  say(await newInvitation(house.app))
  if (!settings.publicUrl) say('If the house listens elsewhere, put its own address in front of /welcome.')
  await house.close()
}

async function openWith(settings: Settings, origin: () => string): Promise<House> {
  const engine = await openDatabase(settings)
  return openHouse({
    engine,
    clock: systemClock,
    assets: readAssets(join(distFolder, 'client')),
    filesFolder: join(settings.dataFolder, 'files'),
    pack: settings.contentFolder ?? onlyPackIn(join(distFolder, '..', 'content')),
    origin,
    hasPublicUrl: settings.publicUrl !== undefined,
    dataFolder: settings.dataFolder,
    clientFolder: join(distFolder, 'client'),
    isDevelopment: settings.isDevelopment,
    trustProxy: settings.trustProxy,
  })
}

async function openDatabase(settings: Settings): Promise<Engine> {
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o700 })
  chmodSync(settings.dataFolder, 0o700)
  const engine = await openEngine({ url: settings.databaseUrl, folder: settings.dataFolder })
  const { steps: taken, backup } = await migrate(engine, steps, systemClock, settings.dataFolder)
  if (backup) say(`The database was brought up to date (${taken.length} steps). A copy from before is in ${backup}`)
  return engine
}

function stopOnSignal(house: House): void {
  let isStopping = false
  // Ctrl-C reaches the house twice, from the terminal and from npm: the second is part of the first.
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    await house.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
