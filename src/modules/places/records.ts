import { say } from '#platform/messages.ts'
import { both, recordOf } from '#platform/records.ts'
import { messages } from './messages.ts'
import { listPlacesWithParent } from './queries.ts'
import { placeUrl } from './urls.ts'

export const placeRecord = recordOf({
  kind: 'place',
  table: 'place',
  name: say(messages, (m) => m.place),
  url: placeUrl,
  list: listPlacesWithParent,
  title: ({ name_ka, name_en }) => both(name_ka, name_en),
  excerpt: whereItLies,
  texts: (place) => [whereItLies(place)],
  feed: false,
  sitemap: true,
})

/** What it is, and in what it lies: places of one name are told apart by it. */
function whereItLies({ kind, parent_ka, parent_en }: Awaited<ReturnType<typeof listPlacesWithParent>>[number]) {
  const { ka, en } = say(messages, (m) => m.kinds[kind])
  return parent_ka && parent_en ? both(`${ka}, ${parent_ka}`, `${en}, ${parent_en}`) : both(ka, en)
}
