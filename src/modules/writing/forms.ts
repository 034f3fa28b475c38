import { type Static, Type } from 'typebox'
import type { MediaWords } from '#modules/media/index.ts'
import { beginOf, later, type Moment } from '#platform/clock.ts'
import { readMarkdown } from '#platform/document/markdown-reading.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { readDocument, storeDocument } from '#platform/document/tidy.ts'
import type { StoredFile } from '#platform/files/files.ts'
import { dayField, type Rejected, readForm, type Sent } from '#platform/forms.ts'
import type { Bilingual } from '#platform/messages.ts'
import type { PostContent } from './content.ts'
import type { PostKind } from './kind.ts'
import { slugPattern } from './slug.ts'
import type { PostText } from './tables.ts'
import type { Written } from './versions.ts'

/** Letters a text may have; a page of paper has about 3,000. */
export const longestText = 40_000

/** Pictures and documents that come with one saving, and how large each of them may be. */
export const uploadLimits = { most: 10, bytes: 15 * 1024 * 1024, documents: true }

const line = Type.Optional(Type.String({ maxLength: 200 }))
const opening = Type.Optional(Type.String({ maxLength: 600 }))
const text = Type.Optional(Type.String({ maxLength: longestText }))
// People write 9, 9:00 and 09.00.
const timeOfDay = Type.Optional(Type.String({ pattern: '^([01]?\\d|2[0-3])([:.][0-5]\\d)?$' }))
const consent = Type.Optional(Type.Union(['yes', 'no', 'none-shown'].map((one) => Type.Literal(one as Consent))))
type Consent = MediaWords['people_consent']

export const newPostForm = Type.Object({ title_ka: Type.String({ minLength: 2, maxLength: 200 }) })

export const postForm = Type.Object({
  ...{ title_ka: line, title_en: line, lead_ka: opening, lead_en: opening, body_ka: text, body_en: text },
  slug: Type.String({ pattern: slugPattern, maxLength: 80 }),
  publish_on: dayField(),
  publish_time: timeOfDay,
  unpublish_on: dayField(),
  unpublish_time: timeOfDay,
  // The files themselves come beside the fields; here the form only has the name for their mistakes.
  pictures: Type.Optional(Type.String({ maxLength: 0 })),
  documents: Type.Optional(Type.String({ maxLength: 0 })),
  ...{ description_ka: opening, description_en: opening, credit: line },
  people_consent: consent,
  guardian_consent: consent,
  began_from: Type.Integer({ minimum: 0 }),
  tab: Type.String({ pattern: '^[\\w-]{8,50}$' }),
})

export type PostForm = Static<typeof postForm>
/** The names of wrong fields are those of every post, and those that only its kind has. */
export type RejectedPost = Rejected & {
  /** What is said of a wrong field where its shape is right. */
  because?: Record<string, Bilingual>
  /** Good files that came along: they need not be chosen again. */
  kept?: StoredFile[]
}

/** Why a post is taken away. */
export const closingForm = Type.Object({ why: Type.String({ minLength: 3, maxLength: 300 }) })

/** A form that fits, and what it brought. */
export interface AcceptedPost<Own extends object> {
  ok: true
  value: PostForm
  own: Own
  sent: Sent
}

/** What the button that was pressed asks for, besides saving. */
export const asked = [
  'save',
  'picture',
  'document',
  'publish',
  'schedule',
  'unschedule',
  'withdraw',
  'fits',
  'close',
  'preview',
] as const
export type Asked = (typeof asked)[number]

/** How much came along, and what for. */
export interface Brought {
  brings: { pictures: number; documents: number }
  asks: Asked
}

/** Reads what was sent; a picture that comes along has to be described and allowed, and a time to be whole. */
export function readPostForm<Own extends object>(
  kind: Pick<PostKind<Own>, 'readOwn'>,
  body: unknown,
  { brings, asks }: Brought,
): AcceptedPost<Own> | RejectedPost {
  const form = readForm(postForm, body)
  const read = kind.readOwn(body)
  const wrong = [...(form.ok ? missingIn(form.value, { brings, asks }) : form.wrong), ...(read.ok ? [] : read.wrong)]
  if (!form.ok || !read.ok || wrong.length > 0) return { ok: false, sent: form.sent, wrong }
  return { ok: true, value: form.value, own: read.own, sent: form.sent }
}

function missingIn(form: PostForm, { brings, asks }: Brought): string[] {
  const { description_ka, people_consent, publish_on, publish_time } = form
  const missing: Array<[keyof PostForm, boolean]> = [
    ['description_ka', brings.pictures > 0 && !description_ka],
    ['people_consent', brings.pictures > 0 && !people_consent],
    ['pictures', brings.pictures === 0 && asks === 'picture'],
    ['documents', brings.documents === 0 && asks === 'document'],
    ['publish_on', asks === 'schedule' && !publish_on],
    ['publish_time', asks === 'schedule' && !publish_time],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([name]) => name)
}

/** What was written, as it is kept. */
export function contentIn<Own extends object>(form: PostForm, own: Own): PostContent<Own> {
  const { title_ka = '', title_en = '', lead_ka = '', lead_en = '', body_ka = '', body_en = '', slug } = form
  const text: PostText = {
    ...{ slug, title_ka, title_en, lead_ka, lead_en },
    body_ka: storeDocument(readMarkdown(body_ka)),
    body_en: storeDocument(readMarkdown(body_en)),
  }
  return { ...text, ...own }
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

/** A document is described by its title, and shows nobody. */
export function documentWords(title: string): MediaWords {
  const nobody = { people_consent: 'none-shown', guardian_consent: 'none-shown' } as const
  return { description_ka: title, description_en: '', credit: '', ...nobody }
}

/** The moment of a day and a time by the clock of Georgia. */
export function momentOf(day: string | undefined, time = '00:00'): Moment | null {
  if (!day) return null
  const [hours, minutes = 0] = time.split(/[:.]/)
  return later(beginOf(day), `PT${Number(hours)}H${Number(minutes)}M`)
}

/** What stands in the fields before anybody has typed. */
export function fieldsOf<Own extends object>(kind: PostKind<Own>, { post, content }: Written<Own>): Sent {
  const { title_ka, title_en, lead_ka, lead_en, slug } = content
  return {
    ...{ title_ka, title_en, lead_ka, lead_en, slug },
    body_ka: writeMarkdown(readDocument(content.body_ka)),
    body_en: writeMarkdown(readDocument(content.body_en)),
    began_from: String(post.revision),
    ...kind.ownFields(content),
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

/** A day in the three fields it is asked for in. */
export function dayFields(name: string, day: string | null): Sent {
  const [year, month, date] = day?.split('-') ?? []
  return year && month && date
    ? { [`${name}_day`]: String(Number(date)), [`${name}_month`]: String(Number(month)), [`${name}_year`]: year }
    : {}
}
