import { flushCompileCache } from 'node:module'
import { makeKeys } from '#platform/keys/keys.ts'
import { listen } from '#platform/listen.ts'
import type { Settings } from '#platform/settings.ts'
import type { House } from '../../house.tsx'
import { modules } from '../../modules.ts'
import { firstPort, openAsSet, say } from './opening.ts'

/** `temi start`: migrates, loads the content pack once, serves until it is told to stop. */
export function start(settings: Settings): Promise<void> {
  return serve(settings)
}

/** Serves, and says these lines too as soon as the address is known. */
export async function serve(settings: Settings, more: (origin: string) => string[] = () => []): Promise<void> {
  let origin = ''
  const house = await openAsSet(settings, () => origin)
  await makeKeys(settings.dataFolder)
  stopOnSignal(house)
  const port = await listen(house.app, settings.host, settings.port, firstPort)
  origin = settings.publicUrl ?? `http://${settings.host}:${port}`
  say(`Temi is open at ${origin}`)
  house.beginWork()
  // The next start reads what was compiled now; without this it would be written only when the process ends.
  flushCompileCache()
  for (const line of [...(await greetings(house)), ...more(origin)]) say(line)
}

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

/** In milliseconds; what runs has eight seconds of them. */
const longestStop = 12_000

function stopOnSignal(house: House): void {
  let isStopping = false
  // Ctrl-C reaches the house twice, from the terminal and from npm: the second is part of the first.
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    // A database that does not answer any more cannot be waited for: what is not durable was not confirmed.
    setTimeout(() => process.exit(1), longestStop).unref()
    await house.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
