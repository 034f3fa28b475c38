import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app.ts'
import { plainName } from '../files/uploads.ts'
import { beginArriving, fieldsOf, isToBeRead } from '../intake/given-back.ts'
import { filesOf, unreadable } from '../intake/parts-of.ts'
import { sheetLimits } from './sheet.ts'

/** A file that came with a form, whole in memory. One that is too large is longer than the limit by a byte. */
export interface SentSheet {
  name: string
  bytes: Buffer
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The spreadsheet that came with the form, if it brought one. */
    sheet: SentSheet | undefined
  }
}

/** Lets the forms of this scope bring one spreadsheet each. */
export async function takeSheets(app: App): Promise<void> {
  const limits = { fileSize: sheetLimits.bytes + 1, files: 1, fields: 20, parts: 30 }
  await app.register(multipart, { throwFileSizeLimit: false, limits })
  app.decorateRequest('sheet', undefined)
  app.addHook('preValidation', async (request) => {
    if (!request.isMultipart() || !isToBeRead(request, limits.fileSize)) return
    const { fields, sheet } = await readParts(request).catch(unreadable)
    request.body = fields
    request.sheet = sheet
  })
}

async function readParts(request: FastifyRequest) {
  const arriving = beginArriving(request)
  let sheet: SentSheet | undefined
  for await (const part of filesOf(request, arriving)) {
    const name = part.filename && plainName(part.filename)
    if (name) arriving.files.push({ field: part.fieldname, name })
    const pieces: Buffer[] = []
    for await (const piece of part.file) if (!request.refusal) pieces.push(piece)
    if (name) sheet = { name, bytes: Buffer.concat(pieces) }
  }
  return { fields: fieldsOf(arriving), sheet }
}
