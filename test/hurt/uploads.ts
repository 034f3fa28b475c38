import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { BrokenPicture } from './broken-pictures.ts'
import type { Ground } from './ground.ts'
import { ask } from './sender.ts'

/** Sends a wish with a picture, from another address each time, and answers the status. */
export async function sendPicture(origin: string, { name, content }: BrokenPicture): Promise<number> {
  const description = `A frame ${randomInt(1e9)}`
  const fields = Object.entries({ what: 'other', description, phone: '599 12-34-56' })
  const parts = fields.map(
    ([field, text]) => `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${text}\r\n`,
  )
  // As a browser writes it: what would end the line or the name is escaped.
  const plain = name.replaceAll(/["\r\n]/g, encodeURIComponent)
  const head = `--x\r\ncontent-disposition: form-data; name="pictures"; filename="${plain}"\r\n\r\n`
  const body = Buffer.concat([Buffer.from(parts.join('') + head), content, Buffer.from('\r\n--x--\r\n')])
  const headers = {
    ...{ origin, 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(body.length) },
    'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
  }
  return (await ask(origin, '/services/enquiries', { method: 'POST', headers, body })).status
}

/** Every file that lies in the folder of files, whole or not. */
export function filesIn({ folder }: Ground): string[] {
  const found = spawnSync('find', [join(folder, 'files'), '-type', 'f'], { encoding: 'utf8' }).stdout
  return found.split('\n').filter(Boolean)
}
