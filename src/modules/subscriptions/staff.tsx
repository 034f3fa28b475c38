import { listNewestNews } from '#modules/news/index.ts'
import { type App, oneRecord } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { sendNewsletter } from './actions.ts'
import { StaffSubscriptionsPage } from './pages/staff-page.tsx'
import { countReaders, countSubscriptions, findNewsletter } from './queries.ts'
import { staffSubscriptionsUrl } from './urls.ts'

const send = { config: { may: 'send-newsletter' } } as const
const sendOne = { ...send, schema: oneRecord } as const

/** Only what is new is worth a letter. */
const storiesShown = 20

export function staffRoutes(app: App): void {
  app.get('/subscriptions', send, async (_request, reply) => {
    const canSend = app.outside.smtpUrl !== undefined
    return reply.html(<StaffSubscriptionsPage page={await getStaffPage(app.db)} canSend={canSend} />)
  })

  app.post('/subscriptions/news/:id/sending', sendOne, async (request, reply) => {
    const { id } = request.params
    const isNew = (await listNewestNews(app.db, storiesShown)).some((news) => news.id === id)
    if (!isNew) throw new NotFound(`news ${id}`)
    await app.change(request, (tx) => sendNewsletter(tx, id))
    return reply.seeOther(staffSubscriptionsUrl)
  })
}

async function getStaffPage(db: Db) {
  const stories = []
  for (const news of await listNewestNews(db, storiesShown)) {
    const newsletter = await findNewsletter(db, news.id)
    stories.push({ news, newsletter, readers: newsletter ? 0 : await countReaders(db, news.id) })
  }
  return { counts: await countSubscriptions(db), stories }
}

export type StaffSubscriptions = Awaited<ReturnType<typeof getStaffPage>>
export type Story = StaffSubscriptions['stories'][number]
