import { Name, Names } from '#design/names.tsx'
import { Both } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import type { Place } from './queries.ts'
import { placeUrl } from './urls.ts'

/** Places by name, each with what it is. */
export function PlaceNames({ places }: { places: Place[] }) {
  const m = useMessages(messages)
  return (
    <Names>
      {places.map((place) => (
        <Name key={place.id} to={placeUrl(place)} note={m.kinds[place.kind]}>
          <Both text={{ ka: place.name_ka, en: place.name_en }} quiet />
        </Name>
      ))}
    </Names>
  )
}
