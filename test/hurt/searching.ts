import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openEngine } from '#platform/open-engine.ts'
import { type Ground, newGround } from './ground.ts'
import { faultsIn, inspect } from './inspection.ts'
import type { Hardship } from './outcome.ts'
import { newLedger } from './sender.ts'
import { startVictim } from './victim.ts'

const kills = 20

/** Killed while it publishes: what was confirmed is found by the search, and nothing is found that is not there. */
export const killedPublishing: Hardship = async (server) => {
  const ground = await newGround(server?.address)
  await (await startVictim(ground)).stop()
  const confirmed: string[] = []
  for (let kill = 0; kill < kills; kill += 1) confirmed.push(...(await publishAndKill(ground)))
  const { lacking, astray, published } = await searchedFor(ground, confirmed)
  const faults = faultsIn(await inspect(ground, newLedger()))
  if (confirmed.length < kills) faults.push('hardly anything was published')
  if (lacking > 0) faults.push(`${lacking} confirmed stories are not in the search`)
  if (astray > 0) faults.push(`${astray} entries of the search have no story`)
  await ground.remove()
  return {
    what: `kill -9 while publishing, ${kills} times`,
    seen: `${confirmed.length} stories confirmed, ${lacking} of them not in the search; ${published} stories and as many entries`,
    faults,
  }
}

async function publishAndKill({ folder, url }: Ground): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'publisher.ts'), folder, url ?? ''], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (piece) => {
    said += piece
  })
  await once(child.stdout, 'data')
  await setTimeout(randomInt(5, 150))
  child.kill('SIGKILL')
  await once(child, 'close')
  // A last line that was cut was confirmed to nobody.
  return said.split('\n').slice(0, -1)
}

async function searchedFor({ folder, url }: Ground, slugs: string[]) {
  const engine = await openEngine({ url, folder })
  try {
    const stories = await engine.read.selectFrom('news').select(['id', 'slug']).where('closed_at', 'is', null).execute()
    const entries = await engine.read
      .selectFrom('search_entry')
      .innerJoin('search_posting', 'search_posting.entry_id', 'search_entry.id')
      .select('search_entry.number')
      .distinct()
      .where('kind', '=', 'news')
      .execute()
    const found = new Set(entries.map(({ number }) => number))
    const idOf = new Map(stories.map(({ id, slug }) => [slug, id]))
    const lacking = slugs.filter((slug) => !found.has(idOf.get(slug) ?? 0)).length
    const there = new Set(stories.map(({ id }) => id))
    return { lacking, astray: [...found].filter((number) => !there.has(number)).length, published: stories.length }
  } finally {
    await engine.close()
  }
}
