import type { ParsedMail } from 'mailparser'
import { expect } from 'vitest'
import type { Db } from '#platform/database.ts'
import type { Reader } from '../keyboard.ts'
import type { Journey } from './journey.ts'

const email = 'demo-new-reader@example.ge'

/** Somebody subscribes to what interests them, gets the story that a worker sends, and stops. */
export async function readNewsletter(journey: Journey, worker: Reader): Promise<void> {
  const { project, direction, place } = await topicsOfProject(journey.house.house.engine.read)
  const reader = await journey.visitor()
  await reader.open('/subscriptions')
  await reader.write('ელ. ფოსტა', email)
  await reader.tick(direction.replace(/[;.]$/, ''))
  await reader.tick(place)
  await reader.press('გამოწერა')
  expect(await reader.words()).toContain('შეამოწმეთ ელ. ფოსტა')
  const asking = await journey.letterTo(email)
  await reader.open(linkIn(asking))
  await reader.press('დიახ, მსურს სიახლეები')

  await worker.menu('სიახლეები')
  await worker.press('დემო: მონახაზი')
  await worker.tick(project)
  await worker.press('ახლავე გამოქვეყნება')
  await worker.menu('გამომწერები')
  expect(await worker.words()).toContain('გაგზავნა: 3 წერილი')
  await worker.press('დიახ, გაიგზავნოს')
  const letter = await journey.letterTo(email, 'დემო: მონახაზი')
  isPlain(letter, journey.house.address)
  expect(await worker.words()).toMatch(/იგზავნება|გაგზავნილია: 3/)

  const end = endIn(letter)
  await reader.open(end)
  await reader.press('აღარ მსურს წერილები')
  expect(await reader.words()).toContain('გამოწერა შეწყდა')
  await reader.leave()
  await isEndedByProgram(journey)
}

/** A plain part beside the other, and nothing that would tell us whether it was read. */
function isPlain({ text, html, attachments }: ParsedMail, origin: string): void {
  expect(text).toContain(`${origin}/news/`)
  expect(html).toContain(`${origin}/news/`)
  expect(attachments).toEqual([])
  const fetched = [...String(html).matchAll(/(?:src|srcset|background|url)\s*[=(]\s*["']?([^"')\s>]+)/g)]
  expect(fetched.map(([, address]) => address)).toEqual([])
  const links = [...String(html).matchAll(/href="([^"]+)"/g)].map(([, link = '']) => new URL(link))
  expect(links.length).toBeGreaterThan(0)
  for (const link of links) expect([link.origin, link.search]).toEqual([origin, ''])
}

function endIn({ headers }: ParsedMail): string {
  const list = headers.get('list') as unknown as Record<string, { url?: string; name?: string }>
  expect(list['unsubscribe-post']?.name).toBe('List-Unsubscribe=One-Click')
  return list.unsubscribe?.url ?? ''
}

/** The button that a mail program draws itself: it has no cookie and comes from no page. */
async function isEndedByProgram({ letterTo, house }: Journey): Promise<void> {
  const url = endIn(await letterTo('demo-first@example.ge', 'დემო: მონახაზი'))
  const body = new FormData()
  body.set('List-Unsubscribe', 'One-Click')
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200)
  const left = house.house.engine.read.selectFrom('subscription').select('email').where('closed_at', 'is', null)
  expect((await left.execute()).map((one) => one.email)).not.toContain('demo-first@example.ge')
}

function linkIn({ text }: ParsedMail): string {
  return /http\S+\/subscriptions\/of\/\S+/.exec(text ?? '')?.[0] ?? ''
}

/** A project with a direction and a place it belongs to, by their names. */
function topicsOfProject(db: Db) {
  return db
    .selectFrom('project')
    .innerJoin('project_direction', 'project_direction.project_id', 'project.id')
    .innerJoin('direction', 'direction.id', 'project_direction.direction_id')
    .innerJoin('project_place', 'project_place.project_id', 'project.id')
    .innerJoin('place', 'place.id', 'project_place.place_id')
    .select(['project.title_ka as project', 'direction.text_ka as direction', 'place.name_ka as place'])
    .orderBy('project.id')
    .limit(1)
    .executeTakeFirstOrThrow()
}
