import type { Tx } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { noticeTime, publishPost } from './actions.ts'
import { expiryJob, publishJob } from './job-names.ts'
import type { PostKind } from './kind.ts'
import { messages } from './messages.ts'
import { getWritten } from './versions.ts'

/** Somebody has taken it away since the time was settled. */
async function isGone(tx: Tx, kind: Pick<PostKind<object>, 'find'>, id: number): Promise<boolean> {
  return (await kind.find(tx, { id }))?.closed_at !== null
}

/** What happens to posts at a time that somebody has settled. Each looks first whether it is still wanted. */
export function timesOf<Own extends object>(kind: PostKind<Own>): JobKind[] {
  return [
    {
      kind: publishJob(kind),
      label: say(messages, (m) => m.publishJob),
      isTimed: true,
      work: (app, { [kind.kind]: number }) =>
        app.changeByHouse('the time of publishing has come', async (tx) => {
          if (await isGone(tx, kind, Number(number))) return
          const { post, content } = await getWritten(tx, kind, Number(number))
          const isDue = post.state === 'scheduled' && post.publish_at !== null && post.publish_at <= tx.now
          if (isDue) await publishPost(tx, kind, post.id, content)
        }),
    },
    {
      kind: expiryJob(kind),
      label: say(messages, (m) => m.expiryJob),
      isTimed: true,
      work: (app, { [kind.kind]: number }) =>
        app.changeByHouse('its time is over', async (tx) => {
          if (!(await isGone(tx, kind, Number(number)))) await noticeTime(tx, kind, Number(number))
        }),
    },
  ]
}
