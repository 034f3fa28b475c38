import type { JobKind } from '#platform/module.ts'
import { expiryJob, noticeTime, publishJob, publishPost } from './actions.ts'
import { getWritten } from './versions.ts'

/** What happens at a time that somebody has settled. Each looks first whether it is still wanted. */
export const jobs: JobKind[] = [
  {
    kind: publishJob,
    work: (app, { news }) =>
      app.changeByHouse('the time of publishing has come', async (tx) => {
        const { post, content } = await getWritten(tx, Number(news))
        const isDue = post.state === 'scheduled' && post.publish_at !== null && post.publish_at <= tx.now
        if (isDue) await publishPost(tx, post.id, content)
      }),
  },
  {
    kind: expiryJob,
    work: (app, { news }) => app.changeByHouse('its time is over', (tx) => noticeTime(tx, Number(news))),
  },
]
