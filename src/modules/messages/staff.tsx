import { type App, oneRecord } from '#platform/app.ts'
import { markAnswered, putAsideMessage, trustMessage } from './actions.ts'
import { MessagesPage } from './pages/messages-page.tsx'
import { listMessages, listSuspectedMessages } from './queries.ts'
import { staffMessagesUrl } from './urls.ts'

const read = { config: { may: 'read-messages' } } as const
const readOne = { ...read, schema: oneRecord } as const

export function staffRoutes(app: App): void {
  app.get('/messages', read, async (_request, reply) => {
    const messages = await listMessages(app.db)
    return reply.html(<MessagesPage list={messages} suspected={await listSuspectedMessages(app.db)} />)
  })

  app.post('/messages/:id/answer', readOne, async (request, reply) => {
    await app.change(request, (tx) => markAnswered(tx, request.params.id))
    return reply.seeOther(staffMessagesUrl)
  })

  app.post('/messages/:id/trust', readOne, async (request, reply) => {
    await app.change(request, (tx) => trustMessage(tx, request.params.id))
    return reply.seeOther(staffMessagesUrl)
  })

  app.post('/messages/:id/end', readOne, async (request, reply) => {
    await app.change(request, (tx) => putAsideMessage(tx, request.params.id))
    return reply.seeOther(staffMessagesUrl)
  })
}
