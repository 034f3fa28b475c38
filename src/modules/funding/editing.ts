import { editable } from '#platform/editable.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** Umbrella programmes have no page of their own: they stand on those of their projects. */
export const programmeEditing = editable(
  { kind: 'umbrella-programme', table: 'umbrella_programme', name: say(messages, (m) => m.editing.programme) },
  {
    may: 'manage-projects',
    heading: say(messages, (m) => m.editing.heading),
    title: ({ name_ka, name_en }) => ({ ka: name_ka, en: name_en }),
    fields: [
      { type: 'texts', name: 'name', label: say(messages, (m) => m.editing.name), required: true, most: 300 },
      { type: 'text', name: 'acronym', label: say(messages, (m) => m.acronym), most: 40, empty: null },
      { type: 'texts', name: 'kind', label: say(messages, (m) => m.kind), most: 300 },
      {
        ...{ type: 'date', name: 'starts_on', precision: 'start_precision' },
        label: say(messages, (m) => m.editing.start),
      },
      { ...{ type: 'date', name: 'ends_on', precision: 'end_precision' }, label: say(messages, (m) => m.editing.end) },
    ],
    amend: (tx, was, { columns }, why) => tx.amend('umbrella_programme', was, columns, why),
    create: (tx, { columns }, slug) =>
      tx.create('umbrella_programme', {
        ...columns,
        slug,
        external_fact: null,
        external_source: null,
        closed_at: null,
      }),
    close: (tx, was, why) => tx.close('umbrella_programme', was, why),
    reopen: (tx, was, why) => tx.amend('umbrella_programme', was, { closed_at: null }, why),
  },
)
