import { Written } from '#design/text.tsx'
import type { ConversationKind } from '#platform/intake/conversation.ts'
import { say } from '#platform/messages.ts'
import { changeMessage } from './actions.ts'
import { messages } from './messages.ts'
import { countMessages, getMessage, getMessageInList, listMessages } from './queries.ts'

/** What came by the contact form, as the inbox deals with it. */
export const messageConversation: ConversationKind = {
  kind: 'message',
  label: say(messages, (m) => m.one),
  newOnes: say(messages, (m) => m.newOnes),
  may: 'read-messages',
  subject: (number) => say(messages, (m) => m.subject(number)),
  list: listMessages,
  count: countMessages,
  get: getMessageInList,
  change: changeMessage,
  told: async (db, number) => {
    const { body, language } = await getMessage(db, number)
    return <Written lang={language}>{body}</Written>
  },
}
