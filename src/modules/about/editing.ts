import { editing } from '#platform/editable.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { titleOf } from './title.ts'

export const aboutEditing = editing('about_text', {
  may: 'edit-texts',
  heading: say(messages, (m) => m.editing.heading),
  title: ({ slug }) => titleOf(slug),
  fields: [
    {
      type: 'texts',
      name: 'text',
      label: say(messages, (m) => m.editing.text),
      long: true,
      required: true,
      most: 6000,
    },
  ],
  amend: (tx, was, { columns }, why) => tx.amend('about_text', was, columns, why),
  close: (tx, was, why) => tx.close('about_text', was, why),
  reopen: (tx, was, why) => tx.amend('about_text', was, { closed_at: null }, why),
})
