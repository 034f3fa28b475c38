import { Type } from 'typebox'
import { wishes } from '#modules/personal-data/index.ts'

/** What may stand in a list: what waits, one state, or everything that is meant. */
export const choices = ['open', 'new', 'under-way', 'answered', 'closed', 'all', 'spam'] as const

export type Choice = (typeof choices)[number]

const number = Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })

export const inboxQuery = Type.Object({
  state: Type.Optional(Type.Union([...choices.map((one) => Type.Literal(one)), Type.Literal('')])),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
  assignee: Type.Optional(Type.Union([number, Type.Literal('')])),
  q: Type.Optional(Type.String({ maxLength: 200 })),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
})

export const conversationParams = Type.Object({ kind: Type.String({ maxLength: 40 }), id: number })
export const entryParams = Type.Object({ ...conversationParams.properties, entry: number })

export const longestText = 8000
const text = Type.String({ minLength: 2, maxLength: longestText })
const key = Type.String({ minLength: 20, maxLength: 100 })

export const answerForm = Type.Object({ text, key })
/** The same while a template is put into it: nothing has to be written yet. */
export const fillForm = Type.Object({
  text: Type.Optional(Type.String()),
  key,
  fill: Type.String({ pattern: '^\\d+$' }),
})
export const callForm = Type.Object({ said: text, key, settles: Type.Boolean() })
export const noteForm = Type.Object({ note: text, key })
export const assigneeForm = Type.Object({ assignee: Type.String({ pattern: '^(\\d{1,9}|nobody)$' }) })
export const keepingForm = Type.Object({
  keep: Type.Union([Type.Literal('1'), Type.Literal('0')]),
  from: Type.Optional(Type.Literal('list')),
})

const states = ['new', 'under-way', 'answered', 'closed', 'spam'] as const
export const stateForm = Type.Object({ state: Type.Union(states.map((one) => Type.Literal(one))) })

/** What the sender asks of their data. */
export const requestForm = Type.Object({ wish: Type.Union(wishes.map((one) => Type.Literal(one))), key })

export const templateForm = Type.Object({
  title: Type.String({ minLength: 2, maxLength: 120 }),
  text_ka: text,
  text_en: text,
})

export const periodForm = Type.Object({
  months: Type.Integer({ minimum: 1, maximum: 240 }),
  warning_days: Type.Integer({ minimum: 1, maximum: 90 }),
})
