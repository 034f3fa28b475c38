import { Type } from 'typebox'
import { type App, oneRecord } from '#platform/app.ts'
import { sendPrivately, typeOf } from '#platform/files/serve.ts'
import { getPicture, getPictureCopy } from './queries.ts'

const read = { config: { may: 'read-enquiries' } } as const
const onePicture = { ...oneRecord.params.properties, position: Type.Integer({ minimum: 1, maximum: 99 }) }
const readPicture = { ...read, schema: { params: Type.Object(onePicture) } } as const
const readCopy = { ...read, schema: { params: Type.Object({ ...onePicture, copy: Type.String() }) } } as const

export function staffRoutes(app: App): void {
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
}
