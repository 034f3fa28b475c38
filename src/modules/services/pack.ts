import { type Static, Type } from 'typebox'
import { organisationNumbers } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database.ts'
import { columnsOf, type Pack, packSlug, packText, WrongPack } from '#platform/pack.ts'
import type { ServiceItemKind } from './tables.ts'

const texts = Type.Union([Type.Array(packText), Type.Null()])
const services = Type.Array(
  Type.Object({
    id: packSlug,
    order: Type.Integer(),
    provider: Type.String(),
    text: packText,
    offers: Type.Optional(texts),
    equipment: Type.Optional(texts),
    audience: Type.Optional(Type.Union([packText, Type.Null()])),
  }),
)

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const providers = await organisationNumbers(tx)
  for (const service of pack.read('association.json', 'services', services)) {
    const provider_id = providers.get(service.provider)
    if (!provider_id) throw new WrongPack(`service "${service.id}": there is no organisation "${service.provider}".`)
    const id = await tx.create('service', {
      slug: service.id,
      position: service.order,
      provider_id,
      ...columnsOf('text', service.text),
      ...columnsOf('audience', service.audience),
      closed_at: null,
    })
    await loadItems(tx, id, 'offer', service.offers)
    await loadItems(tx, id, 'equipment', service.equipment)
  }
}

type Texts = Static<typeof texts> | undefined

async function loadItems(tx: Tx, service_id: number, kind: ServiceItemKind, given: Texts): Promise<void> {
  for (const [index, text] of (given ?? []).entries()) {
    await tx.create('service_item', {
      service_id,
      kind,
      position: index + 1,
      ...columnsOf('text', text),
      closed_at: null,
    })
  }
}
