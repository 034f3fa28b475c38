import { say } from '#platform/messages.ts'
import type { Relation } from '#platform/module.ts'
import { both, recordOf } from '#platform/records.ts'
import { serviceEditing } from './editing.ts'
import { messages } from './messages.ts'
import { listServices, type ServiceItem, titleOf } from './queries.ts'
import { serviceUrl } from './urls.ts'

export const serviceRecord = recordOf({
  kind: 'service',
  table: 'service',
  parts: { service_item: 'service_id' },
  name: say(messages, (m) => m.service),
  url: serviceUrl,
  list: listServices,
  title: titleOf,
  excerpt: ({ text_ka, text_en }) => both(text_ka, text_en),
  texts: ({ text_ka, text_en, audience_ka, audience_en, offers, equipment }) => [
    ...[...offers, ...equipment].map((item) => both(item.text_ka, item.text_en)),
    both(text_ka, text_en),
    both(audience_ka, audience_en),
  ],
  editing: serviceEditing,
  feed: false,
  sitemap: false,
  export: {
    name: 'services',
    title: say(messages, (m) => m.heading),
    columns: [
      { name: 'provider', meaning: say(messages, (m) => m.data.provider), value: (row) => row.provider_slug },
      { name: 'text_ka', meaning: say(messages, (m) => m.data.textKa), value: ({ text_ka }) => text_ka },
      { name: 'text_en', meaning: say(messages, (m) => m.data.textEn), value: ({ text_en }) => text_en },
      { name: 'offers_ka', meaning: say(messages, (m) => m.data.offersKa), value: (row) => row.offers.map(inGeorgian) },
      { name: 'offers_en', meaning: say(messages, (m) => m.data.offersEn), value: (row) => row.offers.map(inEnglish) },
    ],
  },
})

function inGeorgian({ text_ka }: ServiceItem): string {
  return text_ka
}

function inEnglish({ text_en }: ServiceItem): string {
  return text_en
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
