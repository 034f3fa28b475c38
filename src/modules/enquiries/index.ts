import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { enquiryConversation } from './conversation.tsx'
import { messages } from './messages.ts'
import { enquiryDraft, enquiryPersonal } from './personal.ts'
import { publicRoutes } from './public.tsx'
import { staffRoutes } from './staff-pictures.tsx'

export { receiveEnquiry } from './actions.ts'
export { enquiryFormUrl } from './urls.ts'

export const enquiries: Module = {
  name: 'enquiries',
  confidential: ['enquiry_picture'],
  secret: ['enquiry.receipt'],
  publicRoutes,
  staffRoutes,
  conversations: [enquiryConversation],
  personal: [enquiryPersonal],
  drafts: [enquiryDraft],
  permissions: [
    {
      name: 'read-enquiries',
      label: say(messages, (m) => m.mayRead),
      place: 'messages',
      meaning: say(messages, (m) => m.mayReadMeans),
      roles: ['chair', 'workshop'],
    },
  ],
}
