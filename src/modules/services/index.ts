import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { serviceRecord, servicesOfOrganisation } from './records.ts'
import { servicesUrl } from './urls.ts'

export { ServicesPage } from './pages/services-page.tsx'
export { listServices, type Service, titleOf as serviceTitle, toldOfServices } from './queries.ts'
export { servicesUrl, serviceUrl } from './urls.ts'

export const services: Module = {
  name: 'services',
  open: ['service', 'service_item'],
  records: [serviceRecord],
  relations: [servicesOfOrganisation],
  menu: [{ to: servicesUrl, label: say(messages, (m) => m.heading), place: 'main', order: 30 }],
  loadPack,
}
