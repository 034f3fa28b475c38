import { type Editable, editable } from '#platform/editable.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import type { Repeats } from './tables.ts'
import { daysOffUrl } from './urls.ts'

const repetitions = (['every-year', 'easter', 'once'] as const).map((value) => ({
  value,
  label: say(messages, (m) => m.repetitions[value]),
}))

const scopes = (['everybody', 'administrative-bodies'] as const).map((value) => ({
  value,
  label: say(messages, (m) => m.scopes[value]),
}))

/** The list of days off: what the law says, and what the government declares. */
export const dayOffEditing: Editable = editable(
  { kind: 'day-off', table: 'day_off', name: say(messages, (m) => m.one) },
  {
    may: 'settle-association',
    heading: say(messages, (m) => m.heading),
    title: ({ name_ka: ka, name_en: en }) => ({ ka, en }),
    fields: [
      {
        ...{ type: 'texts', name: 'name', required: true, most: 200 },
        label: say(messages, (m) => m.name),
        hint: say(messages, (m) => m.nameHint),
      },
      { type: 'choice', name: 'repeats', label: say(messages, (m) => m.repeats), from: repetitions },
      {
        ...{ type: 'date', name: 'falls_on', precision: 'falls_precision' },
        label: say(messages, (m) => m.falls),
        hint: say(messages, (m) => m.fallsHint),
      },
      {
        ...{ type: 'number', name: 'after_easter', least: -70, most: 70 },
        label: say(messages, (m) => m.afterEaster),
        hint: say(messages, (m) => m.afterEasterHint),
      },
      { type: 'choice', name: 'scope', label: say(messages, (m) => m.scope), from: scopes },
      { type: 'texts', name: 'source', label: say(messages, (m) => m.source), most: 400 },
    ],
    seenAt: () => daysOffUrl,
    isNameless: true,
    wrongTogether: ({ repeats, falls_precision, after_easter }) => lackingDay(repeats, falls_precision, after_easter),
    amend: (tx, was, { columns }, why) => tx.amend('day_off', was, columns, why),
    create: (tx, { columns }) => tx.create('day_off', { ...columns, closed_at: null }),
    close: (tx, was, why) => tx.close('day_off', was, why),
    reopen: (tx, was, why) => tx.amend('day_off', was, { closed_at: null }, why),
  },
)

/** A day off says when it is, in one way and not in two. */
function lackingDay(repeats: Repeats, precision: string | null, afterEaster: number | null): string[] {
  if (repeats === 'easter')
    return [...(afterEaster === null ? ['after_easter'] : []), ...(precision ? ['falls_on'] : [])]
  return [...(precision === 'day' ? [] : ['falls_on']), ...(afterEaster === null ? [] : ['after_easter'])]
}
