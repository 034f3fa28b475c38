import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Relation } from '#platform/module.ts'
import type { Card, RecordKind, RecordWords } from '#platform/records.ts'
import { messages } from './messages.ts'
import { listServices, type Service, titleOf } from './queries.ts'
import { serviceUrl } from './urls.ts'

export const serviceRecord: RecordKind = {
  kind: 'service',
  table: 'service',
  parts: { service_item: 'service_id' },
  name: say(messages, (m) => m.service),
  url: serviceUrl,
  card: async (db, numbers) => (await among(db, numbers)).map(card),
  words: async (db, numbers) => (await among(db, numbers)).map(words),
  seenBy: 'everybody',
  published: async (db, numbers) => (await among(db, numbers)).map((service) => service.id),
  feed: false,
  sitemap: false,
}

/** The services on the page of whoever provides them. */
export const servicesOfOrganisation: Relation = {
  of: 'org',
  heading: say(messages, (m) => m.heading),
  list: async (db, organisation) => {
    const services = await listServices(db)
    return services
      .filter((service) => service.provider_id === organisation)
      .map((service) => ({ to: serviceUrl(service), title: titleOf(service) }))
  },
}

/** There are only a few: the whole list is read. */
async function among(db: Db, numbers?: number[]): Promise<Service[]> {
  const services = await listServices(db)
  return numbers ? services.filter((service) => numbers.includes(service.id)) : services
}

function card(service: Service): Card {
  const { id, slug, text_ka, text_en } = service
  return { number: id, slug, title: titleOf(service), excerpt: { ka: text_ka, en: text_en } }
}

function words(service: Service): RecordWords {
  const { id, text_ka, text_en, audience_ka, audience_en, offers, equipment } = service
  const items = [...offers, ...equipment].map((item) => ({ ka: item.text_ka, en: item.text_en }))
  const texts = [...items, { ka: text_ka, en: text_en }, { ka: audience_ka, en: audience_en }]
  return { number: id, title: titleOf(service), texts }
}
