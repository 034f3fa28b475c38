import { listDirections, titleOfDirection } from '#modules/directions/index.ts'
import { listPlaces } from '#modules/places/index.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import type { Bilingual } from '#platform/messages.ts'
import { both } from '#platform/records.ts'

export interface Topic {
  name: string
  label: Bilingual
}

/** What a subscription may be narrowed to: every direction, and the places where something has been done. */
export async function listTopicsToChoose(app: App): Promise<{ directions: Topic[]; places: Topic[] }> {
  const directions = await listDirections(app.db)
  const worked = await app.tallyOf('place')
  const places = (await listPlaces(app.db)).filter(({ id }) => worked.has(id))
  return {
    directions: directions.map((direction) => ({
      name: `direction:${direction.id}`,
      label: titleOfDirection(direction),
    })),
    places: places.map(({ id, name_ka, name_en }) => ({ name: `place:${id}`, label: both(name_ka, name_en) })),
  }
}

/** Only topics that are there. */
export async function knownTopics(db: Db, wanted: string[]): Promise<string[]> {
  const directions = (await listDirections(db)).map(({ id }) => `direction:${id}`)
  const places = (await listPlaces(db)).map(({ id }) => `place:${id}`)
  const known = new Set([...directions, ...places])
  return wanted.filter((name) => known.has(name))
}
