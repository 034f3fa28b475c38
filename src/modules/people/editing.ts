import { editing } from '#platform/editable.ts'
import { say } from '#platform/messages.ts'
import { addPerson } from './actions.ts'
import { messages } from './messages.ts'

export const personEditing = editing('person', {
  may: 'settle-association',
  heading: say(messages, (m) => m.editing.heading),
  title: ({ name_ka, name_en }) => ({ ka: name_ka, en: name_en }),
  fields: [
    { type: 'texts', name: 'name', label: say(messages, (m) => m.editing.name), required: true, most: 120 },
    { type: 'texts', name: 'role', label: say(messages, (m) => m.editing.role), required: true, most: 200 },
    {
      ...{ type: 'texts', name: 'line', required: true, most: 300 },
      label: say(messages, (m) => m.editing.line),
      hint: say(messages, (m) => m.editing.lineHint),
    },
    {
      ...{ type: 'text', name: 'phone', most: 20, shape: 'phone', empty: null },
      label: say(messages, (m) => m.editing.phone),
      hint: say(messages, (m) => m.editing.phoneHint),
    },
    {
      ...{ type: 'text', name: 'phone_shown', most: 40, empty: null },
      label: say(messages, (m) => m.editing.phoneShown),
    },
    {
      type: 'text',
      name: 'email',
      label: say(messages, (m) => m.editing.email),
      most: 200,
      shape: 'email',
      empty: null,
    },
  ],
  amend: (tx, was, { columns }, why) => tx.amend('person', was, columns, why),
  create: addPerson,
  close: (tx, was, why) => tx.close('person', was, why),
  reopen: (tx, was, why) => tx.amend('person', was, { closed_at: null }, why),
})
