import type { Day } from '#platform/clock.ts'
import type { Row } from '#platform/database.ts'
import { picturesIn } from '#platform/document/document.ts'
import { readDocument } from '#platform/document/tidy.ts'

/** Everything that is written of a story, in both languages. */
export interface PostContent {
  slug: string
  title_ka: string
  title_en: string
  lead_ka: string
  lead_en: string
  body_ka: string
  body_en: string
  expires_on: Day | null
  projects: number[]
}

/** What stands in a row, beside what only the house has to know. */
export function contentOfRow(row: Row<'news'>, projects: number[]): PostContent {
  const { slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en, expires_on } = row
  return { slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en, expires_on, projects }
}

/** The fields in one order, so that equal contents are equal texts. */
export function storeContent(content: PostContent): string {
  const { slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en, expires_on } = content
  const projects = [...content.projects].sort((one, other) => one - other)
  return JSON.stringify({ slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en, expires_on, projects })
}

export function readContent({ content_secret }: Pick<Row<'news_version'>, 'content_secret'>): PostContent {
  return JSON.parse(content_secret)
}

/** The numbers of the pictures in both texts. */
export function picturesOf({ body_ka, body_en }: Pick<PostContent, 'body_ka' | 'body_en'>): number[] {
  return [...new Set([body_ka, body_en].flatMap((body) => picturesIn(readDocument(body))))]
}
