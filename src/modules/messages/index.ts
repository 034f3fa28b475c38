import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messageConversation } from './conversation.tsx'
import { messages as words } from './messages.ts'
import { messagePersonal } from './personal.ts'
import { publicRoutes } from './public.tsx'
import { contactUrl } from './urls.ts'

export { receiveMessage } from './actions.ts'
export { contactUrl } from './urls.ts'

export const messages: Module = {
  name: 'messages',
  secret: ['message.receipt'],
  publicRoutes,
  conversations: [messageConversation],
  menu: [{ to: contactUrl, label: say(words, (m) => m.contact), place: 'main', order: 90 }],
  personal: [messagePersonal],
  permissions: [
    {
      name: 'read-messages',
      label: say(words, (m) => m.mayRead),
      place: 'messages',
      meaning: say(words, (m) => m.mayReadMeans),
      roles: ['chair', 'project-manager', 'editor', 'advocate'],
    },
  ],
}
