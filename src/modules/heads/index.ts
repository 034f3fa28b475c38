import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { headJob } from './jobs.ts'
import { messages } from './messages.ts'

export { findNotedHead, type NotedHead } from './queries.ts'

export const heads: Module = {
  name: 'heads',
  jobs: [headJob],
  passing: ['noted_head'],
  permissions: [
    {
      name: 'receive-heads',
      label: say(messages, (m) => m.mayReceive),
      place: 'house',
      meaning: say(messages, (m) => m.mayReceiveMeans),
      // Whoever administers the house could write the journal anew: the head is for those who watch over them.
      apart: true,
      roles: ['chair'],
    },
  ],
}
