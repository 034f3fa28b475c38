import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { publicRoutes } from './public.tsx'
import { directionRecord } from './records.ts'
import { directionsUrl } from './urls.ts'

export { DirectionList } from './direction-list.tsx'
export { directionNumbers, listDirections } from './queries.ts'
export { titleOf as titleOfDirection } from './title.ts'
export { directionsUrl, directionUrl } from './urls.ts'
export { type DirectionWithWork, listDirectionsWithWork } from './work.ts'

export const directions: Module = {
  name: 'directions',
  open: ['direction'],
  publicRoutes,
  records: [directionRecord],
  menu: [{ to: directionsUrl, label: say(messages, (m) => m.heading), place: 'footer', order: 40 }],
  loadPack,
}
