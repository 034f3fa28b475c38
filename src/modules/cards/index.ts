import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { publicRoutes } from './public.ts'
import { dropPictures } from './store.ts'

export const cards: Module = {
  name: 'cards',
  publicRoutes,
  jobs: [
    {
      kind: 'old-cards',
      label: say(messages, (m) => m.dropJob),
      schedule: '45 3 * * *',
      work: ({ dataFolder }) => dropPictures(dataFolder),
    },
  ],
}
