import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { noticeTime, publishPost } from './actions.ts'
import { expiryJob, publishJob } from './job-names.ts'
import type { PostKind } from './kind.ts'
import { messages } from './messages.ts'
import { getWritten } from './versions.ts'

/** What happens to posts at a time that somebody has settled. Each looks first whether it is still wanted. */
export function timesOf<Own extends object>(kind: PostKind<Own>): JobKind[] {
  return [
    {
      kind: publishJob(kind),
      label: say(messages, (m) => m.publishJob),
      work: (app, { [kind.kind]: number }) =>
        app.changeByHouse('the time of publishing has come', async (tx) => {
          const { post, content } = await getWritten(tx, kind, Number(number))
          const isDue = post.state === 'scheduled' && post.publish_at !== null && post.publish_at <= tx.now
          if (isDue) await publishPost(tx, kind, post.id, content)
        }),
    },
    {
      kind: expiryJob(kind),
      label: say(messages, (m) => m.expiryJob),
      work: (app, { [kind.kind]: number }) =>
        app.changeByHouse('its time is over', (tx) => noticeTime(tx, kind, Number(number))),
    },
  ]
}
