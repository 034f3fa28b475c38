import { type Bilingual, type Language, say } from '#platform/messages.ts'
import { both, recordOf } from '#platform/records.ts'
import { placeEditing } from './editing.ts'
import { messages } from './messages.ts'
import { placeExport } from './open-data.ts'
import { listPlacesWithParent } from './queries.ts'
import { placeUrl } from './urls.ts'

export const placeRecord = recordOf({
  kind: 'place',
  table: 'place',
  name: say(messages, (m) => m.place),
  url: placeUrl,
  list: listPlacesWithParent,
  title: ({ name_ka, name_en }) => both(name_ka, name_en),
  excerpt: (place) => joined(kindOf(place), around(place)),
  texts: (place) => [kindOf(place)],
  around: (place) => [around(place)],
  editing: placeEditing,
  feed: false,
  sitemap: true,
  export: placeExport,
})

type Found = Awaited<ReturnType<typeof listPlacesWithParent>>[number]

function kindOf({ kind }: Found): Bilingual {
  return say(messages, (m) => m.kinds[kind])
}

/** What it lies in: places of one name are told apart by it. */
function around({ parent_ka, parent_en }: Found): Bilingual {
  return both(parent_ka ?? '', parent_en ?? '')
}

function joined(one: Bilingual, other: Bilingual): Bilingual {
  const join = (language: Language) => [one[language], other[language]].filter((words) => words !== '').join(', ')
  return both(join('ka'), join('en'))
}
