import { filesIn, picturesIn } from '#platform/document/document.ts'
import { readDocument } from '#platform/document/tidy.ts'
import type { PostKind, PostRow } from './kind.ts'
import type { PostText } from './tables.ts'

/** Everything that is written of a post, with what only its kind asks for. */
export type PostContent<Own extends object = object> = PostText & Own

/** What stands in a row, beside what only the house has to know. */
export function textOf({ slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en }: PostRow | PostText): PostText {
  return { slug, title_ka, title_en, lead_ka, lead_en, body_ka, body_en }
}

/** The fields in one order, so that equal contents are equal texts. */
export function storeContent<Own extends object>(
  { pickOwn }: Pick<PostKind<Own>, 'pickOwn'>,
  content: PostContent<Own>,
): string {
  return JSON.stringify({ ...textOf(content), ...pickOwn(content) })
}

/** What was stored by the same kind. */
export function readContent<Own extends object>(
  _kind: PostKind<Own>,
  { content_secret }: { content_secret: string },
): PostContent<Own> {
  return JSON.parse(content_secret)
}

/** The numbers of the pictures and documents of the library in both texts. */
export function mediaOf({ body_ka, body_en }: Pick<PostText, 'body_ka' | 'body_en'>): number[] {
  const documents = [body_ka, body_en].map(readDocument)
  return [...new Set(documents.flatMap((document) => [...picturesIn(document), ...filesIn(document)]))]
}
