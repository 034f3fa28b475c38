import { findWithoutConsent } from '#modules/media/index.ts'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { isFree } from './actions.ts'
import { mediaOf, type PostContent } from './content.ts'
import { type AcceptedPost, type Asked, contentIn, momentOf } from './forms.ts'
import type { PostKind } from './kind.ts'
import { messages } from './messages.ts'
import { getPost } from './queries.ts'
import type { PostColumns } from './tables.ts'

/** Sentences by the field where what they say is mended. */
export type Obstacles = Record<string, Bilingual>

interface Wanted<Own extends object> {
  id: number
  form: AcceptedPost<Own>
  asks: Asked
}

/**
 * What stands in the way of what a button asks for, as far as it can be known before. Whoever writes mends it in the
 * form; the change itself looks once more.
 */
export async function obstaclesTo<Own extends object>(
  db: Db,
  kind: PostKind<Own>,
  { id, form, asks }: Wanted<Own>,
  now: Moment,
): Promise<Obstacles> {
  const isPublishing = asks === 'publish' || asks === 'schedule'
  const post = await getPost(db, kind, id)
  return {
    ...(isPublishing ? await ofPublishing(db, kind, id, contentIn(form.value, form.own)) : {}),
    ...endsTooSoon(form, asks, post),
    ...ofTimes(form, { asks, isPublic: post.state !== 'withdrawn' }, now),
  }
}

/** It would be taken down before it had been seen. */
function endsTooSoon(
  { value }: { value: AcceptedPost<object>['value'] },
  asks: Asked,
  post: Pick<PostColumns, 'state' | 'publish_at'>,
): Obstacles {
  const staysScheduled = post.state === 'scheduled' && !['publish', 'unschedule', 'withdraw', 'close'].includes(asks)
  const settled = staysScheduled ? post.publish_at : null
  const begins = asks === 'schedule' ? momentOf(value.publish_on, value.publish_time) : settled
  const ends = momentOf(value.unpublish_on, value.unpublish_time)
  return begins && ends && ends <= begins ? { unpublish_on: say(messages, (m) => m.endsTooSoon) } : {}
}

async function ofPublishing<Own extends object>(
  db: Db,
  kind: PostKind<Own>,
  id: number,
  content: PostContent<Own>,
): Promise<Obstacles> {
  const picture = await findWithoutConsent(db, mediaOf(content))
  const isInGeorgian = picture && mediaOf({ body_ka: content.body_ka, body_en: '' }).includes(picture.id)
  return {
    ...(content.title_ka ? {} : { title_ka: say(messages, (m) => m.titleMissing) }),
    ...(picture && { [isInGeorgian ? 'body_ka' : 'body_en']: picture.why }),
    ...((await isFree(db, kind, content.slug, id)) ? {} : { slug: say(messages, (m) => m.slugTaken) }),
  }
}

function ofTimes(
  { value }: { value: AcceptedPost<object>['value'] },
  { asks, isPublic }: { asks: Asked; isPublic: boolean },
  now: Moment,
): Obstacles {
  const isOver = (at: Moment | null) => at !== null && at <= now
  const over = say(messages, (m) => m.timeIsOver)
  const endsAtAll = asks !== 'withdraw' && (isPublic || asks === 'publish' || asks === 'schedule')
  return {
    ...(asks === 'schedule' && isOver(momentOf(value.publish_on, value.publish_time)) && { publish_on: over }),
    ...(endsAtAll && isOver(momentOf(value.unpublish_on, value.unpublish_time)) && { unpublish_on: over }),
  }
}
