import { type Static, Type } from 'typebox'
import type { Service } from '#modules/services/index.ts'
import type { Day } from '#platform/clock.ts'
import { type Accepted, dayField, type Rejected, readForm, reject, type Sent } from '#platform/forms.ts'
import { isReachable, reachFields } from '#platform/intake/reach.ts'

/** Letters a description may have. */
export const longestDescription = 4000

/** Pictures one enquiry takes, and how large each of them may be. */
export const mostPictures = 5
export const mostPictureBytes = 10 * 1024 * 1024

/** What is asked for, when it is none of the things that are offered. */
export const somethingElse = 'other'

const shortText = Type.Optional(Type.String({ maxLength: 120 }))

export const enquiryForm = Type.Object({
  what: Type.String({ pattern: `^(${somethingElse}|[1-9]\\d{0,8})$` }),
  description: Type.String({ minLength: 2, maxLength: longestDescription }),
  size: shortText,
  wood: shortText,
  quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  wanted_on: dayField(),
  budget: shortText,
  // The files themselves come beside the fields; here the form only has the name for their mistakes.
  pictures: Type.Optional(Type.String({ maxLength: 0 })),
  ...reachFields,
})

export type EnquiryForm = Static<typeof enquiryForm>
export type RejectedEnquiry = Rejected<typeof enquiryForm>

/** Fields that come with the form without being asked for: the draft it came from, and pictures to take out of it. */
export const draftFields = { token: 'draft', remove: 'remove' } as const

/** Reads the form: what is asked for has to be offered, the day still to come, and one of phone and e-mail there. */
export function readEnquiryForm(
  body: unknown,
  { services, today }: { services: Service[]; today: Day },
): Accepted<typeof enquiryForm> | RejectedEnquiry {
  const form = readForm(enquiryForm, body)
  const wrong = form.ok ? wrongToday(form.value, services, today) : [...form.wrong]
  if (!isReachable(form.sent)) wrong.push('phone')
  return wrong.length > 0 ? reject(form, wrong) : form
}

/** Only what somebody has written of themselves and of their wish, as it was read then. */
export function readEnquiryWords(sent: Sent): Accepted<typeof enquiryForm> | RejectedEnquiry {
  const form = readForm(enquiryForm, { ...sent, what: somethingElse })
  return isReachable(form.sent) ? form : reject(form, [...(form.ok ? [] : form.wrong), 'phone'])
}

/** What the shape cannot say: the thing has to be offered, and the day still to come. */
function wrongToday({ what, wanted_on }: EnquiryForm, services: Service[], today: Day): RejectedEnquiry['wrong'] {
  const isOffered = what === somethingElse || offersOf(services).some((offer) => String(offer.id) === what)
  const isPast = wanted_on !== undefined && wanted_on < today
  return [...(isOffered ? [] : (['what'] as const)), ...(isPast ? (['wanted_on'] as const) : [])]
}

/** The same form refused because of its pictures too; mistakes stand in the order of the fields. */
export function withWrongPictures(form: Accepted<typeof enquiryForm> | RejectedEnquiry): RejectedEnquiry {
  const wrong = new Set<string>([...(form.ok ? [] : form.wrong), 'pictures'])
  // The keys of the form are the names of its fields.
  const fields = Object.keys(enquiryForm.properties) as RejectedEnquiry['wrong']
  return reject(
    form,
    fields.filter((field) => wrong.has(field)),
  )
}

/** Everything that is offered, service after service. */
export function offersOf(services: Service[]): Service['offers'] {
  return services.flatMap((service) => service.offers)
}

/** What was typed, without what belongs to the form itself; this is what a draft keeps. */
export function typedIn(sent: Sent): Sent {
  const own = Object.values(draftFields) as string[]
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !own.includes(name)))
}
