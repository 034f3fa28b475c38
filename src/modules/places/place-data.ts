import { absolute } from '#design/addresses.ts'
import type { LinkedData } from '#design/json-ld.tsx'
import { chooseText } from '#design/text.tsx'
import type { View } from '#platform/view.ts'
import type { Place } from './queries.ts'
import type { PlaceKind } from './tables.ts'
import { placeUrl } from './urls.ts'

const types: Record<PlaceKind, string> = {
  country: 'Country',
  region: 'AdministrativeArea',
  municipality: 'AdministrativeArea',
  city: 'City',
  town: 'City',
  village: 'Place',
  settlement: 'Place',
  facility: 'CivicStructure',
}

/** A place in the words of schema.org, within what it lies in. A point that is only near it is not given. */
export function placeData(view: View, place: Place, around: Place[]): LinkedData {
  const { latitude, longitude, point_is_exact } = place
  const [nearest, ...further] = around
  return {
    '@type': types[place.kind],
    name: chooseText({ ka: place.name_ka, en: place.name_en }, view.language).words,
    url: absolute(view, placeUrl(place)),
    geo:
      point_is_exact === 1 && latitude !== null && longitude !== null
        ? { '@type': 'GeoCoordinates', latitude, longitude }
        : undefined,
    containedInPlace: nearest && placeData(view, nearest, further),
  }
}
