import { getPageWords } from '#modules/settings/index.ts'
import type { Db } from '#platform/database.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { ServiceItemKind } from './tables.ts'

/** The services with provider, offers and equipment, in the association's order: all, or those among the given numbers. */
export async function listServices(db: Db, among?: number[]) {
  const services = await db
    .selectFrom('service')
    .innerJoin('organisation', 'organisation.id', 'service.provider_id')
    .selectAll('service')
    .select([
      'organisation.slug as provider_slug',
      'organisation.name_ka as provider_ka',
      'organisation.name_en as provider_en',
    ])
    .where('service.closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('service.id', 'in', among ?? []))
    .orderBy('service.position')
    .orderBy('service.id')
    .execute()
  const items = await db
    .selectFrom('service_item')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const of = (service: number, kind: ServiceItemKind) =>
    items.filter((item) => item.service_id === service && item.kind === kind)
  return services.map((service) => ({
    ...service,
    offers: of(service.id, 'offer'),
    equipment: of(service.id, 'equipment'),
  }))
}

/** What the page of services says in the association's own words, besides the services themselves. */
export async function toldOfServices(db: Db) {
  return {
    lede: await getPageWords(db, 'services-lede'),
    prices: await getPageWords(db, 'services-prices'),
    terms: await getPageWords(db, 'services-terms'),
  }
}

export type Service = Awaited<ReturnType<typeof listServices>>[number]
export type ServiceItem = Service['offers'][number]

/** The offers or the equipment of one service, in their order. */
export function listItems(db: Db, service: number, kind: ServiceItemKind) {
  return db
    .selectFrom('service_item')
    .selectAll()
    .where('service_id', '=', service)
    .where('kind', '=', kind)
    .where('closed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** A service has no name of its own: it is called by the first thing it offers, or else by who provides it. */
export function titleOf({ offers: [first], provider_ka, provider_en }: Service): Bilingual {
  return first ? { ka: first.text_ka, en: first.text_en } : { ka: provider_ka, en: provider_en }
}
