import { randomBytes, randomInt } from 'node:crypto'
import { Agent } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { openEngine } from '#platform/open-engine.ts'
import { listFindable } from '../search-entries.ts'
import { type Ground, newGround } from './ground.ts'
import { faultsIn, inspect } from './inspection.ts'
import type { Hardship } from './outcome.ts'
import { asksOf, newLedger } from './sender.ts'
import { aSession } from './sessions.ts'
import { startVictim, type Victim } from './victim.ts'

const kills = 20
const writers = 4

/** Killed while workers publish: what was confirmed is found by the search, and nothing is found that is not there. */
export const killedPublishing: Hardship = async (server) => {
  const ground = await newGround(server?.address)
  const session = await aSession(ground, ['write-news'])
  const confirmed: string[] = []
  const faults: string[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    // Half of them between two words of a commit, half at any time.
    const letter = ['c', '', 'C', ''][kill % 4]
    const victim = await startVictim({ ...ground, dies: letter && `${letter}:${randomInt(3, 24)}` })
    const publishing = Array.from({ length: writers }, () => publishOn(victim, session, confirmed, faults))
    if (!letter) {
      await setTimeout(randomInt(150, 600))
      victim.child.kill('SIGKILL')
    }
    await Promise.all([victim.ended, ...publishing])
  }
  const { lacking, astray, published } = await searchedFor(ground, confirmed)
  faults.push(...faultsIn(await inspect(ground, newLedger())))
  if (confirmed.length < kills) faults.push(`hardly anything was published: ${confirmed.length}`)
  if (lacking > 0) faults.push(`${lacking} confirmed stories are not in the search`)
  if (astray > 0) faults.push(`${astray} entries of the search have no story`)
  await ground.remove()
  return {
    what: `kill -9 while publishing, ${kills} times`,
    seen: `${confirmed.length} stories confirmed, ${lacking} of them not in the search; ${published} stories and as many entries`,
    faults: [...new Set(faults)],
  }
}

/** A worker writes story after story and publishes each, until the house is gone. */
async function publishOn(victim: Victim, session: string, confirmed: string[], faults: string[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const post = asksOf(victim.origin, session, agent)
  while (victim.isAlive()) {
    const slug = `pump-${randomBytes(8).toString('hex')}`
    const begun = await post('/staff/news', { title_ka: `ტუმბო ${slug}` })
    const page = String(begun?.headers.location)
    const words = { title_ka: `ტუმბო ${slug}`, lead_ka: 'წყალი მოვიდა.', body_ka: 'ყველას გახარებდეთ.' }
    const published = begun && (await post(page, { ...words, slug, began_from: '0', tab: 'long-test', do: 'publish' }))
    if (published?.status === 303) confirmed.push(slug)
    else if (published) faults.push(`publishing was answered with ${published.status}`)
  }
  agent.destroy()
}

async function searchedFor({ folder, url }: Ground, slugs: string[]) {
  const engine = await openEngine({ url, folder })
  try {
    const stories = await engine.read.selectFrom('news').select(['id', 'slug']).where('closed_at', 'is', null).execute()
    const found = new Set(await listFindable(engine.read, 'news'))
    const idOf = new Map(stories.map(({ id, slug }) => [slug, id]))
    const lacking = slugs.filter((slug) => !found.has(idOf.get(slug) ?? 0)).length
    const there = new Set(stories.map(({ id }) => id))
    return { lacking, astray: [...found].filter((number) => !there.has(number)).length, published: stories.length }
  } finally {
    await engine.close()
  }
}
