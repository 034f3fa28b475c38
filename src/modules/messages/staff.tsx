import { type App, oneRecord } from '#platform/app.ts'
import { markAnswered, putAsideMessage, trustMessage } from './actions.ts'
import { messagesQuery } from './forms.ts'
import { MessagesPage } from './pages/messages-page.tsx'
import { getMessagesPage } from './queries.ts'
import { staffMessagesUrl } from './urls.ts'

const read = { config: { may: 'read-messages' } } as const
const readPage = { ...read, schema: { querystring: messagesQuery } } as const
const readOne = { ...read, schema: oneRecord } as const

export function staffRoutes(app: App): void {
  app.get('/messages', readPage, async (request, reply) => {
    const list = await getMessagesPage(app.db, request.query.page ?? 1)
    return reply.html(<MessagesPage list={list} />)
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
