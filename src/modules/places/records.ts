import { say } from '#platform/messages.ts'
import { both, recordOf } from '#platform/records.ts'
import { messages } from './messages.ts'
import { placeExport } from './open-data.ts'
import { listPlaces } from './queries.ts'
import { placeUrl } from './urls.ts'

export const placeRecord = recordOf({
  kind: 'place',
  table: 'place',
  name: say(messages, (m) => m.place),
  url: placeUrl,
  list: listPlaces,
  title: ({ name_ka, name_en }) => both(name_ka, name_en),
  excerpt: ({ kind }) => say(messages, (m) => m.kinds[kind]),
  texts: () => [],
  feed: false,
  sitemap: true,
  export: placeExport,
})
