import { Type } from 'typebox'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, packSlug, packText } from '#platform/pack.ts'

const organisations = Type.Array(
  Type.Object({
    id: packSlug,
    name: packText,
    acronym: Type.Union([Type.String(), Type.Null()]),
    type: Type.Union([
      Type.Literal('ngo'),
      Type.Literal('social-enterprise'),
      Type.Literal('multilateral'),
      Type.Literal('international-ngo'),
      Type.Literal('foundation'),
    ]),
    enSource: Type.String(),
    self: Type.Optional(Type.Boolean()),
  }),
)

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const given = pack.read('association.json', 'organisations', organisations)
  for (const [index, organisation] of given.entries()) {
    await tx.create('organisation', {
      slug: organisation.id,
      position: index + 1,
      ...columnsOf('name', organisation.name),
      english_name_state: organisation.enSource === 'translation' ? 'translated' : 'own',
      acronym: organisation.acronym,
      kind: organisation.type,
      is_own: organisation.self ? 1 : 0,
      closed_at: null,
    })
  }
}
