import { say } from '#platform/messages.ts'
import { both, recordOf } from '#platform/records.ts'
import { personEditing } from './editing.ts'
import { messages } from './messages.ts'
import { listPeople } from './queries.ts'
import { personUrl } from './urls.ts'

export const personRecord = recordOf({
  kind: 'person',
  table: 'person',
  name: say(messages, (m) => m.person),
  url: personUrl,
  list: listPeople,
  title: ({ name_ka, name_en }) => both(name_ka, name_en),
  excerpt: ({ role_ka, role_en }) => both(role_ka, role_en),
  texts: ({ role_ka, role_en }) => [both(role_ka, role_en)],
  // Who looks for a telephone finds whom to call.
  around: ({ phone, email }) => [
    ...(phone ? [say(messages, (m) => m.sought.phone)] : []),
    ...(email ? [say(messages, (m) => m.sought.email)] : []),
  ],
  editing: personEditing,
  feed: false,
  sitemap: false,
  // Telephones of people stand on the contact page, where they can be called; not in a table that travels.
  export: false,
})
