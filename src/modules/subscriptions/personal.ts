import type { Db, Row } from '#platform/database.ts'
import { readForm } from '#platform/forms.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import {
  type AskedChange,
  ownNumber,
  type PersonalTable,
  personalTable,
  sentBack,
} from '#platform/personal/declared.ts'
import { ownEmail } from './forms.ts'
import { messages } from './messages.ts'
import { findByEmail, listTopics } from './queries.ts'

/** What is kept of somebody who wants news by mail; what they chose goes along with it. */
export const subscriptionPersonal: PersonalTable[] = [
  personalTable({
    table: 'subscription',
    reads: (values) => ({
      wrong: sentBack(readForm(ownEmail, values), () => say(messages, (m) => m.fields.email.wrong)),
    }),
    name: say(messages, (m) => m.personal.row),
    columns: {
      email: { label: say(messages, (m) => m.personal.email), by: 'email', left: '' },
      token_secret: { label: say(messages, (m) => m.personal.link), left: ownNumber, isHidden: true },
      // What was erased gets no letters.
      state: { label: say(messages, (m) => m.personal.state), left: 'ended', isHidden: true },
    },
    refuses: whyNot,
    along: async (db, { id }) =>
      (await listTopics(db, id)).map((topic) => ({ table: 'subscription_topic', id: topic.id })),
  }),
  personalTable({ table: 'subscription_topic', name: say(messages, (m) => m.personal.topic), columns: {} }),
]

/** Two with one address would bring everything twice. */
async function whyNot(db: Db, { id }: Row<'subscription'>, { to }: AskedChange): Promise<Bilingual | undefined> {
  if (to?.email === undefined) return undefined
  const other = await findByEmail(db, String(to.email).toLowerCase())
  return other && other.id !== id ? say(messages, (m) => m.personal.sameEmail) : undefined
}
