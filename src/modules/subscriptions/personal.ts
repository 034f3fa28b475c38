import { say } from '#platform/messages.ts'
import { ownNumber, type PersonalTable, personalTable } from '#platform/personal/declared.ts'
import { lettersOf } from './letters.ts'
import { messages } from './messages.ts'
import { listTopics } from './queries.ts'

/** What is kept of somebody who wants news by mail; what they chose goes along with it. */
export const subscriptionPersonal: PersonalTable[] = [
  personalTable({
    table: 'subscription',
    // Only whoever has confirmed an address gets letters at it: another one is subscribed anew.
    isFixed: true,
    name: say(messages, (m) => m.personal.row),
    columns: {
      email: { label: say(messages, (m) => m.personal.email), by: 'email', left: '' },
      token_secret: { label: say(messages, (m) => m.personal.link), left: ownNumber, isHidden: true },
      // What was erased gets no letters.
      state: { label: say(messages, (m) => m.personal.state), left: 'ended', isHidden: true },
    },
    along: async (db, row) => [
      ...(await listTopics(db, row.id)).map((topic) => ({ table: 'subscription_topic' as const, id: topic.id })),
      ...(await lettersOf(db, row)),
    ],
  }),
  personalTable({ table: 'subscription_topic', name: say(messages, (m) => m.personal.topic), columns: {} }),
]
