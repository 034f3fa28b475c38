import { channel } from 'node:diagnostics_channel'
import { flushCompileCache } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { DamagedKey, makeKeys } from '#platform/keys/keys.ts'
import { listen } from '#platform/listen.ts'
import { hasServed } from '#platform/served.ts'
import type { Settings } from '#platform/settings.ts'
import { inTerminal } from '#platform/terminal.ts'
import type { House } from '../../house.tsx'
import { modules } from '../../modules.ts'
import { words } from './messages.ts'
import { firstPort, noteFitting, openAsSet, say } from './opening.ts'

/** `temi start`: migrates, loads the content pack once, serves until it is told to stop. */
export function start(settings: Settings): Promise<void> {
  return serve(settings)
}

/** Serves, and says these lines too as soon as the address is known. */
export async function serve(settings: Settings, more: (origin: string) => string[] = () => []): Promise<void> {
  let origin = ''
  const house = await openAsSet(settings, () => origin)
  await makeKeys(settings.dataFolder).catch(sayDamaged)
  const signals = stopOnSignal(house)
  const port = await listen(house.app, settings.host, settings.port, firstPort)
  origin = settings.publicUrl ?? `http://${settings.host}:${port}`
  say(inTerminal(words).open(origin))
  noteFitting()
  // Whoever has waited for the house is answered before it turns to its own work.
  await pause(beforeWork)
  if (signals.isStopping) return
  house.beginWork()
  for (const line of [...(await greetings(house)), ...more(origin)]) say(line)
}

/** It is for copies in the second place alone: the house goes on, and `doctor` and the staff are told as well. */
function sayDamaged(error: unknown): void {
  if (!(error instanceof DamagedKey)) throw error
  say(error.message)
}

/** In milliseconds; a first page takes half of it. */
const beforeWork = 250

/** What the modules have to say to whoever starts the house. It serves already, and goes on where they cannot say it. */
async function greetings(house: House): Promise<string[]> {
  try {
    const lines: string[] = []
    for (const module of modules) lines.push(...((await module.greet?.(house.app)) ?? []))
    return lines
  } catch (error) {
    house.app.log.error(error, 'the greeting failed; start again to read it')
    return []
  }
}

/** In milliseconds; what runs has twenty seconds of them. */
const longestStop = 25_000

function stopOnSignal(house: House): { isStopping: boolean } {
  const keepCompiled = keepingCompiled(house)
  const signals = { isStopping: false }
  // Ctrl-C reaches the house twice, from the terminal and from npm: the second is part of the first.
  const stop = async () => {
    if (signals.isStopping) return
    signals.isStopping = true
    // A database that does not answer any more cannot be waited for: what is not durable was not confirmed.
    setTimeout(() => process.exit(1), longestStop).unref()
    await house.close()
    keepCompiled()
    process.exit(0)
  }
  // The last is sent when the terminal is closed from which it was started.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  return signals
}

/**
 * What was compiled for the first pages is kept for the next start: some seconds after them, or when the house ends. V8 takes it
 * back only under the options it had then, so they change after it.
 */
function keepingCompiled(house: House): () => void {
  let isKept = false
  const keep = () => {
    if (isKept || house.app.memory.counts().drawn === 0) return
    isKept = true
    clearInterval(timer)
    channel(hasServed).publish(undefined)
    flushCompileCache()
    growSlowly()
  }
  const timer = setInterval(keep, 5_000).unref()
  return keep
}

/**
 * From now on V8 collects when its heap has grown by 30 percent: what leaves the memory of pages waits outside of it (0073). At a
 * start, where nearly everything stays, it would only collect more often, for a tenth of a second.
 */
function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=30')
}
