import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { subscriptionsHelp } from './help.ts'
import { jobs } from './jobs.ts'
import { isOver } from './letters.ts'
import { messages } from './messages.ts'
import { subscriptionPersonal } from './personal.ts'
import { publicRoutes } from './public.tsx'
import { staffRoutes } from './staff.tsx'
import { staffSubscriptionsUrl, subscriptionsUrl } from './urls.ts'

export { askForNews, confirmSubscription, sendNewsletter } from './actions.ts'
export { listByEmail } from './queries.ts'

export const subscriptions: Module = {
  name: 'subscriptions',
  confidential: ['newsletter'],
  secret: ['subscription.token_secret'],
  personal: subscriptionPersonal,
  isLetterOver: isOver,
  publicRoutes,
  staffRoutes,
  help: subscriptionsHelp,
  jobs,
  permissions: [
    {
      name: 'send-newsletter',
      label: say(messages, (m) => m.staff.may),
      place: 'people',
      meaning: say(messages, (m) => m.staff.mayMeans),
      roles: ['chair', 'editor'],
    },
  ],
  menu: [{ to: subscriptionsUrl, label: say(messages, (m) => m.menu), place: 'footer', order: 35 }],
  staffMenu: [
    {
      to: staffSubscriptionsUrl,
      label: say(messages, (m) => m.staff.heading),
      may: 'send-newsletter',
      place: 'people',
      order: 30,
    },
  ],
}
