import type { Tx } from '#platform/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { say } from '#platform/messages.ts'
import { undoUntil } from '#platform/undo-time.ts'
import { noticeTime, unschedulePost } from './actions.ts'
import { mediaOf } from './content.ts'
import type { PostKind } from './kind.ts'
import { messages } from './messages.ts'
import { getPost } from './queries.ts'
import { showPictures } from './shown-pictures.ts'

type Closing = Pick<PostKind<object>, 'kind' | 'find' | 'amend' | 'close' | 'reopen' | 'noticeTime'>

/** Somebody takes a post away, from the site and from the lists. A time of publishing is settled no more. */
export async function closePost(tx: Tx, kind: Closing, id: number, why: string): Promise<void> {
  await unschedulePost(tx, kind, id)
  await kind.close(tx, id, why)
  await showPictures(tx, kind, id, [])
}

/** Somebody has thought better of it: what was public is public again, unless its time is over meanwhile. */
export async function reopenPost(tx: Tx, kind: Closing, id: number): Promise<void> {
  const closed = await kind.find(tx, { id })
  if (!closed?.closed_at) throw new NotFound(`${kind.kind} ${id} is not closed`)
  if (tx.now > undoUntil(closed.closed_at)) throw new Refusal(say(messages, (m) => m.tooLate))
  await kind.reopen(tx, id, 'brought back')
  const post = await getPost(tx, kind, id)
  if (post.state === 'published') await showPictures(tx, kind, id, mediaOf(post))
  await noticeTime(tx, kind, id)
}
