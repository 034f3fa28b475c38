import { editing, type LinesField, lines } from '#platform/editable.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { addService, amendService } from './actions.ts'
import { messages } from './messages.ts'
import { listItems } from './queries.ts'
import type { ServiceItemKind } from './tables.ts'

export const serviceEditing = editing('service', {
  may: 'edit-texts',
  heading: say(messages, (m) => m.heading),
  // A service has no name of its own; in a list of the workspace its text tells it.
  title: ({ text_ka, text_en }) => ({ ka: beginning(text_ka), en: beginning(text_en) }),
  fields: [
    {
      ...items('offers', 'offer', {
        label: say(messages, (m) => m.offers),
        one: say(messages, (m) => m.editing.offer),
      }),
      part: say(messages, (m) => m.editing.parts.offers),
    },
    items('equipment', 'equipment', {
      label: say(messages, (m) => m.equipment),
      one: say(messages, (m) => m.editing.machine),
    }),
    {
      type: 'texts',
      name: 'text',
      label: say(messages, (m) => m.editing.text),
      long: true,
      required: true,
      most: 3000,
      part: say(messages, (m) => m.editing.parts.about),
    },
    { type: 'texts', name: 'audience', label: say(messages, (m) => m.audience), most: 300 },
    { type: 'record', name: 'provider_id', of: 'org', label: say(messages, (m) => m.provider), required: true },
  ],
  amend: amendService,
  create: addService,
  close: (tx, was, why) => tx.close('service', was, why),
  reopen: (tx, was, why) => tx.amend('service', was, { closed_at: null }, why),
})

function items(name: string, kind: ServiceItemKind, words: { label: Bilingual; one: Bilingual }): LinesField {
  return lines({
    ...{ name, table: 'service_item', of: 'service_id', only: { column: 'kind', is: kind }, ...words },
    fields: [{ type: 'texts', name: 'text', label: words.one, required: true, most: 200 }],
    list: (db, number) => listItems(db, number, kind),
  })
}

const mostLetters = 80

function beginning(text: string): string {
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text
}
