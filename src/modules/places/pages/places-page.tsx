import { Section } from '#design/folio.tsx'
import { Link } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import { Missing } from '#design/tags.tsx'
import { Both } from '#design/text.tsx'
import { type PageWords, useLede } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { groupPlaces } from '../groups.ts'
import { messages } from '../messages.ts'
import { PlaceNames } from '../place-names.tsx'
import type { Place } from '../queries.ts'
import { placeUrl } from '../urls.ts'

export interface PlacesPageProps {
  lede: PageWords
  places: Place[]
  guessed: number
}

export function PlacesPage({ lede, places, guessed }: PlacesPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <Page title={m.heading} {...useLede(lede)} crumbs={[]}>
      {places.length === 0 && (
        <p>
          <Missing>{m.none}</Missing>
        </p>
      )}
      {groupPlaces(places, language).map(({ place, members }) => (
        <Section
          key={place?.slug}
          id={place ? `in-${place.slug}` : 'others'}
          title={place ? <HeadOfGroup place={place} /> : m.others}
          note={m.count(members.length)}
        >
          <PlaceNames places={members} />
        </Section>
      ))}
      {guessed > 0 && (
        <p class="spaced">
          <Missing>{m.guessed(guessed)}</Missing>
        </p>
      )}
    </Page>
  )
}

function HeadOfGroup({ place }: { place: Place }) {
  return (
    <Link class="plain" to={placeUrl(place)}>
      <Both text={{ ka: place.name_ka, en: place.name_en }} quiet />
    </Link>
  )
}
