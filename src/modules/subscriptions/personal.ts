import { say } from '#platform/messages.ts'
import { ownNumber, personalTable } from '#platform/personal/declared.ts'
import { messages } from './messages.ts'

export const subscriptionPersonal = personalTable({
  table: 'subscription',
  name: say(messages, (m) => m.personal.row),
  columns: {
    email: { label: say(messages, (m) => m.personal.email), by: 'email', left: '' },
    token_secret: { label: say(messages, (m) => m.personal.link), left: ownNumber, isHidden: true },
    // What was erased gets no letters.
    state: { label: say(messages, (m) => m.personal.state), left: 'ended', isHidden: true },
  },
})
