import { Name, Names } from '#design/names.tsx'
import { Both, chooseText } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'
import type { Place } from './queries.ts'
import { placeUrl } from './urls.ts'

/** Places by name, each with what it is where the name does not say so itself. */
export function PlaceNames({ places }: { places: Place[] }) {
  return (
    <Names>
      {places.map((place) => (
        <OneName key={place.id} place={place} />
      ))}
    </Names>
  )
}

function OneName({ place }: { place: Place }) {
  const m = useMessages(messages)
  const { language } = useView()
  const names = { ka: place.name_ka, en: place.name_en }
  const kind = m.kinds[place.kind]
  const isSaid = chooseText(names, language).words.toLowerCase().includes(kind.toLowerCase())
  return (
    <Name to={placeUrl(place)} note={isSaid ? undefined : kind}>
      <Both text={names} quiet />
    </Name>
  )
}
