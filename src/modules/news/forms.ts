import { type Static, Type } from 'typebox'
import type { MediaWords } from '#modules/media/index.ts'
import { beginOf, later, type Moment } from '#platform/clock.ts'
import { readMarkdown } from '#platform/document/markdown-reading.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { readDocument, storeDocument } from '#platform/document/tidy.ts'
import { dayField, type Rejected, readForm, reject, type Sent } from '#platform/forms.ts'
import type { PostContent } from './content.ts'
import { slugPattern } from './slug.ts'
import type { Written } from './versions.ts'

/** Letters a text may have; a page of paper has about 3,000. */
export const longestText = 40_000

/** Pictures that come with one saving, and how large each of them may be. */
export const pictureLimits = { most: 10, bytes: 15 * 1024 * 1024 }

const line = Type.Optional(Type.String({ maxLength: 200 }))
const opening = Type.Optional(Type.String({ maxLength: 600 }))
const text = Type.Optional(Type.String({ maxLength: longestText }))
const timeOfDay = Type.Optional(Type.String({ pattern: '^([01]?\\d|2[0-3])[:.][0-5]\\d$' }))
const consent = Type.Optional(Type.Union(['yes', 'no', 'none-shown'].map((one) => Type.Literal(one as Consent))))
type Consent = MediaWords['people_consent']

export const newPostForm = Type.Object({ title_ka: Type.String({ minLength: 2, maxLength: 200 }) })

export const postForm = Type.Object({
  ...{ title_ka: line, title_en: line, lead_ka: opening, lead_en: opening, body_ka: text, body_en: text },
  slug: Type.String({ pattern: slugPattern, maxLength: 80 }),
  projects: Type.Array(Type.String({ pattern: '^[1-9]\\d{0,8}$' }), { maxItems: 50 }),
  expires_on: dayField(),
  publish_on: dayField(),
  publish_time: timeOfDay,
  unpublish_on: dayField(),
  unpublish_time: timeOfDay,
  // The files themselves come beside the fields; here the form only has the name for their mistakes.
  pictures: Type.Optional(Type.String({ maxLength: 0 })),
  ...{ description_ka: opening, description_en: opening, credit: line },
  people_consent: consent,
  guardian_consent: consent,
  began_from: Type.Integer({ minimum: 0 }),
  tab: Type.String({ pattern: '^[\\w-]{8,50}$' }),
})

export type PostForm = Static<typeof postForm>
export type RejectedPost = Rejected<typeof postForm>

/** What the button that was pressed asks for, besides saving. */
export const asked = ['save', 'picture', 'publish', 'schedule', 'unschedule', 'withdraw', 'preview'] as const
export type Asked = (typeof asked)[number]

/** Reads what was sent; a picture that comes along has to be described and allowed, and a time to be whole. */
export function readPostForm(body: unknown, { brings, asks }: { brings: number; asks: Asked }) {
  const form = readForm(postForm, body)
  if (!form.ok) return form
  const { description_ka, people_consent, publish_on, publish_time } = form.value
  const wrong: RejectedPost['wrong'] = []
  if (brings > 0 && !description_ka) wrong.push('description_ka')
  if (brings > 0 && !people_consent) wrong.push('people_consent')
  if (brings === 0 && asks === 'picture') wrong.push('pictures')
  if (asks === 'schedule' && !publish_on) wrong.push('publish_on')
  if (asks === 'schedule' && !publish_time) wrong.push('publish_time')
  return wrong.length > 0 ? reject(form, wrong) : form
}

/** What was written, as it is kept. */
export function contentIn(form: PostForm): PostContent {
  const { title_ka = '', title_en = '', lead_ka = '', lead_en = '', body_ka = '', body_en = '', slug } = form
  return {
    ...{ slug, title_ka, title_en, lead_ka, lead_en },
    body_ka: storeDocument(readMarkdown(body_ka)),
    body_en: storeDocument(readMarkdown(body_en)),
    expires_on: form.expires_on ?? null,
    projects: form.projects.map(Number).sort((one, other) => one - other),
  }
}

export function mediaWordsIn(form: PostForm): MediaWords {
  const { description_ka = '', description_en = '', credit = '', people_consent = 'none-shown' } = form
  return {
    description_ka,
    description_en,
    credit,
    people_consent,
    guardian_consent: form.guardian_consent ?? 'none-shown',
  }
}

/** The moment of a day and a time by the clock of Georgia. */
export function momentOf(day: string | undefined, time = '00:00'): Moment | null {
  if (!day) return null
  const [hours, minutes] = time.split(/[:.]/)
  return later(beginOf(day), `PT${Number(hours)}H${Number(minutes)}M`)
}

/** What stands in the fields before anybody has typed. */
export function fieldsOf({ post, content }: Written, tab: string): Sent {
  const { title_ka, title_en, lead_ka, lead_en, slug } = content
  return {
    ...{ title_ka, title_en, lead_ka, lead_en, slug, tab },
    body_ka: writeMarkdown(readDocument(content.body_ka)),
    body_en: writeMarkdown(readDocument(content.body_en)),
    projects: content.projects.map(String),
    began_from: String(post.revision),
    ...dayFields('expires_on', content.expires_on),
    ...momentFields('publish', post.publish_at),
    ...momentFields('unpublish', post.unpublish_at),
  }
}

function momentFields(name: string, moment: Moment | null): Sent {
  if (!moment) return {}
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Tbilisi')
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
  return { ...dayFields(`${name}_on`, local.toPlainDate().toString()), [`${name}_time`]: time }
}

function dayFields(name: string, day: string | null): Sent {
  const [year, month, date] = day?.split('-') ?? []
  return year && month && date
    ? { [`${name}_day`]: String(Number(date)), [`${name}_month`]: String(Number(month)), [`${name}_year`]: year }
    : {}
}
