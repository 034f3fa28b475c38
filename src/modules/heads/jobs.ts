import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { tellHead } from './actions.ts'
import { messages } from './messages.ts'

/** Every morning at seven, by the clock of Georgia. */
export const headJob: JobKind = {
  kind: 'tell-head',
  label: say(messages, (m) => m.job),
  schedule: '0 7 * * *',
  work: async (app) => app.changeByHouse('the head of the day', (tx) => tellHead(tx, app.permissions)),
}
