import { type App, oneRecord } from '#platform/app.ts'
import { markAnswered } from './actions.ts'
import { MessagesPage } from './pages/messages-page.tsx'
import { listMessages } from './queries.ts'
import { staffMessagesUrl } from './urls.ts'

const read = { config: { may: 'read-messages' } } as const
const readOne = { ...read, schema: oneRecord } as const

export function staffRoutes(app: App): void {
  app.get('/messages', read, async (_request, reply) => {
    const messages = await listMessages(app.db)
    return reply.html(<MessagesPage list={messages} />)
  })

  app.post('/messages/:id/answer', readOne, async (request, reply) => {
    await app.change(request, (tx) => markAnswered(tx, request.params.id))
    return reply.seeOther(staffMessagesUrl)
  })
}
