import { Type } from 'typebox'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, packSlug, packText } from '#platform/pack.ts'

const about = Type.Object({
  directions: Type.Array(Type.Object({ id: packSlug, n: Type.Integer({ minimum: 1 }), text: packText })),
})

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const { directions } = pack.read('association.json', 'about', about)
  for (const { id, n, text } of directions) {
    await tx.create('direction', { slug: id, number: n, ...columnsOf('text', text), closed_at: null })
  }
}
