import type { ConversationKind } from '#platform/intake/conversation.ts'
import { say } from '#platform/messages.ts'
import { changeEnquiry } from './actions.ts'
import { messages } from './messages.ts'
import { EnquiryTold } from './pages/enquiry-told.tsx'
import { countEnquiries, getEnquiryInList, getWholeEnquiry, listEnquiries } from './queries.ts'

/** What people ask to have made, as the inbox deals with it. */
export const enquiryConversation: ConversationKind = {
  kind: 'enquiry',
  label: say(messages, (m) => m.one),
  newOnes: say(messages, (m) => m.newOnes),
  may: 'read-enquiries',
  subject: (number) => say(messages, (m) => m.subject(number)),
  list: listEnquiries,
  count: countEnquiries,
  get: getEnquiryInList,
  change: changeEnquiry,
  told: async (db, number) => <EnquiryTold enquiry={await getWholeEnquiry(db, number)} />,
}
