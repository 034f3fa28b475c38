import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { messages } from './messages.ts'
import { enquiryPersonal } from './personal.ts'
import { publicRoutes } from './public.tsx'
import { staffRoutes } from './staff.tsx'
import { staffEnquiriesUrl } from './urls.ts'

export { enquiryFormUrl } from './urls.ts'

export const enquiries: Module = {
  name: 'enquiries',
  confidential: ['enquiry_picture'],
  secret: ['enquiry.receipt'],
  publicRoutes,
  staffRoutes,
  personal: [enquiryPersonal],
  permissions: [{ name: 'read-enquiries', label: say(messages, (m) => m.mayRead), roles: ['chair', 'workshop'] }],
  staffMenu: [
    { to: staffEnquiriesUrl, label: say(messages, (m) => m.staffHeading), may: 'read-enquiries', place: 'messages' },
  ],
}
