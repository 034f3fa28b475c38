import { type Static, Type } from 'typebox'

const topics = Type.Array(Type.String({ pattern: '^(direction|place):\\d{1,9}$' }), { maxItems: 200 })

export const subscribeForm = Type.Object({
  email: Type.String({ pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$', maxLength: 200 }),
  topics,
})

export const topicsForm = Type.Object({ topics })

export type SubscribeForm = Static<typeof subscribeForm>
