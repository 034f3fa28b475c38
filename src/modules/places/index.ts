import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { publicRoutes } from './public.tsx'
import { placeRecord } from './records.ts'
import { placesUrl } from './urls.ts'

export { findMap, type PlacesMap, shortName as shortPlaceName } from './maps.ts'
export { PlacesFigure } from './places-figure.tsx'
export { listPlaces, listPlacesOfMaps, type Place, placeNumbers } from './queries.ts'
export { placeUrl } from './urls.ts'

export const places: Module = {
  name: 'places',
  open: ['place'],
  publicRoutes,
  records: [placeRecord],
  menu: [{ to: placesUrl, label: say(messages, (m) => m.heading), place: 'footer', order: 50 }],
  loadPack,
}
