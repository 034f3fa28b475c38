import { say } from '#platform/messages.ts'
import { both, recordOf } from '#platform/records.ts'
import { organisationEditing } from './editing.ts'
import { messages } from './messages.ts'
import { listOrganisations } from './queries.ts'
import { organisationUrl } from './urls.ts'

export const organisationRecord = recordOf({
  kind: 'org',
  table: 'organisation',
  name: say(messages, (m) => m.organisation),
  url: organisationUrl,
  list: listOrganisations,
  title: ({ name_ka, name_en }) => both(name_ka, name_en),
  excerpt: ({ kind }) => say(messages, (m) => m.kinds[kind]),
  texts: ({ acronym }) => (acronym ? [both(acronym, acronym)] : []),
  editing: organisationEditing,
  feed: false,
  sitemap: true,
  export: {
    name: 'organisations',
    title: say(messages, (m) => m.heading),
    columns: [
      { name: 'kind', meaning: say(messages, (m) => m.data.kind), value: ({ kind }) => kind },
      { name: 'acronym', meaning: say(messages, (m) => m.data.acronym), value: ({ acronym }) => acronym },
      {
        name: 'english_name_state',
        meaning: say(messages, (m) => m.data.englishName),
        value: ({ name_en, english_name_state }) => (name_en === '' ? null : english_name_state),
      },
      { name: 'is_own', meaning: say(messages, (m) => m.data.isOwn), value: ({ is_own }) => is_own === 1 },
    ],
  },
})
