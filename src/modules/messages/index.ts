import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages as words } from './messages.ts'
import { messagePersonal } from './personal.ts'
import { publicRoutes } from './public.tsx'
import { staffRoutes } from './staff.tsx'
import { contactUrl, staffMessagesUrl } from './urls.ts'

export { contactUrl } from './urls.ts'

const heading = say(words, (m) => m.staffHeading)

export const messages: Module = {
  name: 'messages',
  secret: ['message.receipt'],
  publicRoutes,
  staffRoutes,
  menu: [{ to: contactUrl, label: say(words, (m) => m.contact), place: 'main', order: 90 }],
  personal: [messagePersonal],
  permissions: [
    {
      name: 'read-messages',
      label: say(words, (m) => m.mayRead),
      roles: ['chair', 'project-manager', 'editor', 'advocate'],
    },
  ],
  staffMenu: [{ to: staffMessagesUrl, label: heading, may: 'read-messages', place: 'messages' }],
}
