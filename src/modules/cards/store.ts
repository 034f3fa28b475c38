import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
// Text in the bundle: a running house does not find files beside its source.
import font from '../../design/fonts/serif-card.ttf?inline'

/** Changes with the way cards look, so that those drawn before are drawn again. */
const look = 1

/** The picture kept under the hash of what is on it, drawn if there is none yet. */
export async function keptPicture(dataFolder: string, content: unknown, draw: () => Promise<Buffer>): Promise<Buffer> {
  const hash = createHash('sha256')
    .update(JSON.stringify([look, content]))
    .digest('hex')
    .slice(0, 32)
  const file = join(dataFolder, 'cards', `${hash}.png`)
  const kept = await readFile(file).catch(() => undefined)
  if (kept) return kept
  const drawn = await draw()
  await writeWhole(file, drawn)
  return drawn
}

/** Drops every picture: what is asked for is drawn again, and what said something that was erased is not. */
export async function dropPictures(dataFolder: string): Promise<void> {
  const folder = join(dataFolder, 'cards')
  for (const name of existsSync(folder) ? await readdir(folder) : [])
    if (/\.png(\.|$)/.test(name)) await rm(join(folder, name), { force: true })
}

/** The font as a file, which is all that the drawing of text can read. */
export async function fontFileIn(dataFolder: string): Promise<string> {
  const content = Buffer.from(font.slice(font.indexOf(',') + 1), 'base64')
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const file = join(dataFolder, 'cards', `font-${hash}.ttf`)
  const kept = await readFile(file).catch(() => undefined)
  if (!kept?.equals(content)) await writeWhole(file, content)
  return file
}

/** Somebody who reads it meanwhile sees all of it or nothing. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  const fresh = `${file}.${randomUUID()}`
  await writeFile(fresh, content)
  await rename(fresh, file)
}
