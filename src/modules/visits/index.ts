import { inLanguage, say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { visitsHelp } from './help.ts'
import { messages } from './messages.ts'
import { countVisits } from './queries.ts'
import { staffRoutes } from './staff.tsx'
import { visitsOfUrl, visitsUrl } from './urls.ts'

export const visits: Module = {
  name: 'visits',
  staffRoutes,
  help: visitsHelp,
  permissions: [
    {
      name: 'read-visits',
      label: say(messages, (m) => m.may),
      place: 'write',
      meaning: say(messages, (m) => m.mayMeans),
      roles: ['chair', 'project-manager', 'editor'],
    },
  ],
  staffMenu: [{ to: visitsUrl, label: say(messages, (m) => m.heading), may: 'read-visits', place: 'write', order: 80 }],
  besidePage: {
    may: 'read-visits',
    notes: async (db, path, now) => {
      const { month, today } = await countVisits(db, now, path)
      const words = {
        ka: inLanguage(messages, 'ka').beside(month, today),
        en: inLanguage(messages, 'en').beside(month, today),
      }
      return [{ text: words, to: visitsOfUrl({ path }) }]
    },
  },
}
