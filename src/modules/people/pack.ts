import { Type } from 'typebox'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, packSlug, packText } from '#platform/pack.ts'

const contacts = Type.Object({
  people: Type.Array(
    Type.Object({
      id: packSlug,
      line: packText,
      name: packText,
      role: packText,
      phone: Type.Optional(Type.Object({ e164: Type.String(), display: Type.String() })),
      email: Type.Optional(Type.String()),
    }),
  ),
})

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const { people } = pack.read('association.json', 'contacts', contacts)
  for (const [index, person] of people.entries()) {
    await tx.create('person', {
      slug: person.id,
      position: index + 1,
      ...columnsOf('name', person.name),
      ...columnsOf('role', person.role),
      ...columnsOf('line', person.line),
      phone: person.phone?.e164 ?? null,
      phone_shown: person.phone?.display ?? null,
      email: person.email ?? null,
      closed_at: null,
    })
  }
}
