import { editing } from '#platform/editable.ts'
import { say } from '#platform/messages.ts'
import { addDirection } from './actions.ts'
import { messages } from './messages.ts'
import { titleOf } from './title.ts'

export const directionEditing = editing('direction', {
  may: 'edit-texts',
  heading: say(messages, (m) => m.heading),
  title: titleOf,
  fields: [
    { type: 'texts', name: 'text', label: say(messages, (m) => m.direction), long: true, required: true, most: 500 },
  ],
  amend: (tx, was, { columns }, why) => tx.amend('direction', was, columns, why),
  create: addDirection,
  close: (tx, was, why) => tx.close('direction', was, why),
  reopen: (tx, was, why) => tx.amend('direction', was, { closed_at: null }, why),
})
