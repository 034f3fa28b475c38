import { type Static, Type } from 'typebox'
import { emailField } from '#platform/intake/email.ts'

const topics = Type.Array(Type.String({ pattern: '^(direction|place):\\d{1,9}$' }), { maxItems: 200 })

export const subscribeForm = Type.Object({
  email: emailField(),
  topics,
})

export const topicsForm = Type.Object({ topics })

export type SubscribeForm = Static<typeof subscribeForm>
