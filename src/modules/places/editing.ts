import { type ChoiceField, editing } from '#platform/editable.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'

const kinds: ChoiceField['from'] = Object.keys(messages.ka.kinds).map((value) => ({
  value,
  label: say(messages, (m) => Object.entries(m.kinds).find(([key]) => key === value)?.[1] ?? value),
}))

export const placeEditing = editing('place', {
  may: 'edit-texts',
  heading: say(messages, (m) => m.heading),
  title: ({ name_ka, name_en }) => ({ ka: name_ka, en: name_en }),
  fields: [
    { type: 'texts', name: 'name', label: say(messages, (m) => m.editing.name), required: true, most: 120 },
    {
      ...{ type: 'choice', name: 'name_state', label: say(messages, (m) => m.editing.nameState) },
      hint: say(messages, (m) => m.editing.nameStateHint),
      from: [
        { value: 'confirmed', label: say(messages, (m) => m.editing.confirmed) },
        { value: 'guessed', label: say(messages, (m) => m.editing.guessed) },
      ],
    },
    { type: 'choice', name: 'kind', label: say(messages, (m) => m.kind), from: kinds },
    { type: 'record', name: 'parent_id', of: 'place', label: say(messages, (m) => m.liesIn) },
    {
      ...{ type: 'number', name: 'latitude', least: -90, most: 90, fraction: true },
      label: say(messages, (m) => m.editing.latitude),
      hint: say(messages, (m) => m.editing.positionHint),
    },
    {
      ...{ type: 'number', name: 'longitude', least: -180, most: 180, fraction: true },
      label: say(messages, (m) => m.editing.longitude),
    },
    { type: 'tick', name: 'point_is_exact', label: say(messages, (m) => m.editing.exact) },
    { type: 'text', name: 'point_source', label: say(messages, (m) => m.source), most: 200, empty: null },
  ],
  unasked: [
    {
      type: 'text',
      name: 'boundary',
      label: say(messages, (m) => m.boundary),
      most: 200,
      shape: 'outline',
      empty: null,
    },
  ],
  amend: (tx, was, { columns }, why) => tx.amend('place', was, columns, why),
  create: (tx, { columns }, slug) =>
    tx.create('place', { ...columns, slug, gazetteer_slug: null, boundary: null, closed_at: null }),
  close: (tx, was, why) => tx.close('place', was, why),
  reopen: (tx, was, why) => tx.amend('place', was, { closed_at: null }, why),
})
