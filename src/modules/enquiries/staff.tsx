import { Type } from 'typebox'
import { type App, oneRecord } from '#platform/app.ts'
import { sendPrivately, typeOf } from '#platform/files/serve.ts'
import { markAnswered, putAsideEnquiry, trustEnquiry } from './actions.ts'
import { enquiriesQuery } from './forms.ts'
import { EnquiriesPage } from './pages/enquiries-page.tsx'
import { getEnquiriesPage, getPicture, getPictureCopy } from './queries.ts'
import { staffEnquiriesUrl } from './urls.ts'

const read = { config: { may: 'read-enquiries' } } as const
const readPage = { ...read, schema: { querystring: enquiriesQuery } } as const
const readOne = { ...read, schema: oneRecord } as const
const onePicture = { ...oneRecord.params.properties, position: Type.Integer({ minimum: 1, maximum: 99 }) }
const readPicture = { ...read, schema: { params: Type.Object(onePicture) } } as const
const readCopy = { ...read, schema: { params: Type.Object({ ...onePicture, copy: Type.String() }) } } as const

export function staffRoutes(app: App): void {
  app.get('/enquiries', readPage, async (request, reply) => {
    const list = await getEnquiriesPage(app.db, request.query.page ?? 1)
    return reply.html(<EnquiriesPage list={list} />)
  })

  app.get('/enquiries/:id/pictures/:position', readPicture, async (request, reply) => {
    const { id, position } = request.params
    const picture = await getPicture(app.db, id, position)
    return sendPrivately(app, reply, picture)
  })

  app.get('/enquiries/:id/pictures/:position/:copy', readCopy, async (request, reply) => {
    const { id, position, copy: name } = request.params
    const copy = await getPictureCopy(app.db, id, position, name)
    return sendPrivately(app, reply, { ...copy, type: typeOf(copy.format) })
  })

  app.post('/enquiries/:id/answer', readOne, async (request, reply) => {
    await app.change(request, (tx) => markAnswered(tx, request.params.id))
    return reply.seeOther(staffEnquiriesUrl)
  })

  app.post('/enquiries/:id/trust', readOne, async (request, reply) => {
    await app.change(request, (tx) => trustEnquiry(tx, request.params.id))
    return reply.seeOther(staffEnquiriesUrl)
  })

  app.post('/enquiries/:id/end', readOne, async (request, reply) => {
    await app.change(request, (tx) => putAsideEnquiry(tx, request.params.id))
    return reply.seeOther(staffEnquiriesUrl)
  })
}
