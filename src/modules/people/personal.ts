import { say } from '#platform/messages.ts'
import { ownNumber, personalTable } from '#platform/personal/declared.ts'
import { messages } from './messages.ts'

/** What is published about somebody to call. Erased, the person stands on no page any more. */
export const personPersonal = personalTable({
  table: 'person',
  name: say(messages, (m) => m.personal.row),
  columns: {
    name_ka: { label: say(messages, (m) => m.personal.nameKa), by: 'name', left: '' },
    name_en: { label: say(messages, (m) => m.personal.nameEn), by: 'name', left: '' },
    role_ka: { label: say(messages, (m) => m.personal.roleKa), by: 'words', left: '' },
    role_en: { label: say(messages, (m) => m.personal.roleEn), by: 'words', left: '' },
    line_ka: { label: say(messages, (m) => m.personal.lineKa), by: 'words', left: '' },
    line_en: { label: say(messages, (m) => m.personal.lineEn), by: 'words', left: '' },
    phone: { label: say(messages, (m) => m.personal.phone), by: 'phone', left: null },
    phone_shown: { label: say(messages, (m) => m.personal.phoneShown), by: 'phone', left: null },
    email: { label: say(messages, (m) => m.personal.email), by: 'email', left: null },
    // The name stands in the address, too.
    slug: { label: say(messages, (m) => m.personal.slug), left: ownNumber, isHidden: true },
  },
})
