import { type ChoiceField, editing } from '#platform/editable.ts'
import { say } from '#platform/messages.ts'
import { addOrganisation } from './actions.ts'
import { messages } from './messages.ts'

const kinds: ChoiceField['from'] = Object.keys(messages.ka.kinds).map((value) => ({
  value,
  label: say(messages, (m) => Object.entries(m.kinds).find(([key]) => key === value)?.[1] ?? value),
}))

export const organisationEditing = editing('organisation', {
  may: 'manage-projects',
  heading: say(messages, (m) => m.heading),
  title: ({ name_ka, name_en }) => ({ ka: name_ka, en: name_en }),
  fields: [
    { type: 'texts', name: 'name', label: say(messages, (m) => m.editing.name), required: true, most: 200 },
    {
      ...{ type: 'choice', name: 'english_name_state', label: say(messages, (m) => m.editing.englishName) },
      from: [
        { value: 'own', label: say(messages, (m) => m.editing.own) },
        { value: 'translated', label: say(messages, (m) => m.translated) },
      ],
      hint: say(messages, (m) => m.editing.englishNameHint),
      onlyWith: { column: 'name_en', otherwise: 'own' },
    },
    { type: 'text', name: 'acronym', label: say(messages, (m) => m.acronym), most: 40, empty: null },
    { type: 'choice', name: 'kind', label: say(messages, (m) => m.kind), from: kinds },
  ],
  amend: (tx, was, { columns }, why) => tx.amend('organisation', was, columns, why),
  create: addOrganisation,
  close: (tx, was, why) => tx.close('organisation', was, why),
  stays: ({ is_own }) => (is_own === 1 ? say(messages, (m) => m.editing.ownStays) : undefined),
  reopen: (tx, was, why) => tx.amend('organisation', was, { closed_at: null }, why),
})
