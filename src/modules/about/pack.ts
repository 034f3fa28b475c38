import { Type } from 'typebox'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, packText } from '#platform/pack.ts'
import type { AboutKey } from './queries.ts'

const maybe = Type.Union([packText, Type.Null(), Type.Undefined()])
const about = Type.Object({
  mission: Type.Optional(maybe),
  principles: Type.Optional(maybe),
  directionsIntro: Type.Optional(maybe),
})

/** A text keeps the key it has in the pack as its name in addresses. */
export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const { mission, principles, directionsIntro } = pack.read('association.json', 'about', about)
  const projectsIntro = pack.read('association.json', 'projectsIntro', maybe)
  const texts = { mission, principles, directionsIntro, projectsIntro } satisfies Record<AboutKey, unknown>
  for (const [index, [slug, text]] of Object.entries(texts).entries()) {
    if (text) await tx.create('about_text', { slug, position: index + 1, ...columnsOf('text', text), closed_at: null })
  }
}
