import { hash } from 'node:crypto'
import { Type } from 'typebox'
import type { Consent, MediaFacts, MediaItem, MediaWords } from '#modules/media/index.ts'
import type { Sent } from '#platform/forms.ts'

/** Pictures that come at once, and how large each of them may be. */
export const uploadLimits = { most: 20, bytes: 15 * 1024 * 1024 }

const consents: Consent[] = ['yes', 'no', 'none-shown', 'unasked']
const consent = Type.Optional(Type.Union(consents.map((one) => Type.Literal(one))))
const sentence = Type.Optional(Type.String({ maxLength: 600 }))
const hundredths = Type.Optional(Type.Integer({ minimum: 0, maximum: 100 }))
const words = {
  ...{ description_ka: sentence, description_en: sentence, credit: Type.Optional(Type.String({ maxLength: 200 })) },
  ...{ people_consent: consent, guardian_consent: consent },
}

export const uploadForm = Type.Object({
  // The files themselves come beside the fields; here the form only has the name for their mistakes.
  pictures: Type.Optional(Type.String({ maxLength: 0 })),
  ...words,
})

export const pictureForm = Type.Object({ ...words, focus_x: hundredths, focus_y: hundredths })

export const closingForm = Type.Object({ why: Type.String({ minLength: 3, maxLength: 300 }) })

export const listQuery = {
  querystring: Type.Object({
    state: Type.Optional(Type.String({ maxLength: 20 })),
    words: Type.Optional(Type.String({ maxLength: 100 })),
    page: Type.Optional(Type.String({ maxLength: 10 })),
  }),
} as const

type Given = { [Name in keyof MediaWords]?: MediaWords[Name] | undefined }

/** What was said of pictures. What was not answered has not been asked. */
export function wordsIn(given: Given): MediaWords {
  const { description_ka = '', description_en = '', credit = '' } = given
  const { people_consent = 'unasked', guardian_consent = 'unasked' } = given
  return { description_ka, description_en, credit, people_consent, guardian_consent }
}

/** The same of one that is there, with its point. What the page did not ask stays, such as the consents of a document. */
export function factsIn(
  given: Given & { focus_x?: number | undefined; focus_y?: number | undefined },
  item: MediaItem,
): MediaFacts {
  const { people_consent = item.people_consent, guardian_consent = item.guardian_consent } = given
  const { focus_x = item.focus_x, focus_y = item.focus_y } = given
  return { ...wordsIn({ ...given, people_consent, guardian_consent }), focus_x, focus_y }
}

/** What stands in the fields of a picture. */
export function fieldsOf(item: MediaItem): Record<keyof MediaFacts, string> {
  const { description_ka, description_en, credit, people_consent, guardian_consent } = item
  const focus = { focus_x: String(item.focus_x), focus_y: String(item.focus_y) }
  return { description_ka, description_en, credit, people_consent, guardian_consent, ...focus }
}

/** Which of the fields somebody else has changed since the page was opened, and what stands there now. */
export function changedSince(item: MediaItem, sent: Sent, facts: MediaFacts): Array<[keyof MediaFacts, string]> {
  const now = fieldsOf(item)
  if (sent.version === undefined || sent.version === versionOf(item)) return []
  const names = Object.keys(now) as Array<keyof MediaFacts>
  return names.filter((name) => now[name] !== String(facts[name])).map((name) => [name, now[name]])
}

/** What a page shows that it began from. */
export function versionOf(item: MediaItem): string {
  return hash('sha1', JSON.stringify(fieldsOf(item)), 'base64url')
}
