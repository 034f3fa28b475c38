import { say } from '#platform/messages.ts'
import { recordOf } from '#platform/records.ts'
import { directionEditing } from './editing.ts'
import { messages } from './messages.ts'
import { listDirections } from './queries.ts'
import { titleOf } from './title.ts'
import { directionUrl } from './urls.ts'

export const directionRecord = recordOf({
  kind: 'direction',
  table: 'direction',
  name: say(messages, (m) => m.direction),
  url: directionUrl,
  list: listDirections,
  title: titleOf,
  excerpt: ({ number }) => say(messages, (m) => m.numbered(number)),
  texts: () => [],
  editing: directionEditing,
  feed: false,
  sitemap: true,
  export: {
    name: 'directions',
    title: say(messages, (m) => m.heading),
    columns: [{ name: 'number', meaning: say(messages, (m) => m.data.number), value: ({ number }) => number }],
  },
})
