import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle, started } from './temi.ts'

/**
 * Lets the build draw one page and end, unless one has: the commands of all tests begin with what V8 has made of it (0103), as they do
 * on any server.
 */
export async function compileBuild(folder: string): Promise<void> {
  if (!existsSync(bundle) || existsSync(join(dirname(bundle), 'temi.compiled'))) return
  const house = started({ folder, url: undefined }, ['start'], { PORT: '0' })
  const ended = once(house, 'exit')
  for await (const said of house.stdout) {
    const [address] = /http:\S+/.exec(String(said)) ?? []
    if (!address) continue
    await (await fetch(address)).text()
    break
  }
  house.kill('SIGTERM')
  await ended
}
