import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encryptFile } from '#platform/archive/encryption.ts'
import { openKeys } from '#platform/keys/keys.ts'
import { freshDatabase } from './databases.ts'
import { newFolder } from './new-places.ts'
import { type Place, started, temi } from './temi.ts'

async function standing(): Promise<Place> {
  const { folder, url, remove } = await freshDatabase('filled')
  onTestFinished(remove)
  return { folder, url }
}

describe('the key typed from the recovery sheet', () => {
  it('is told from the key of another house when a letter is mistyped, and may be saved in any form', {
    timeout: 120_000,
  }, async () => {
    const place = await standing()
    const { archive: key, archiveRecipient } = await openKeys(place.folder)
    const [plain, sealed] = [join(newFolder(), 'a.tar.gz'), join(newFolder(), 'a.tar.gz.age')]
    expect((await temi(place, 'backup', plain)).code).toBe(0)
    await encryptFile(plain, sealed, archiveRecipient)
    const check = async (written: string | Buffer) => {
      const file = join(newFolder(), 'key.txt')
      writeFileSync(file, written)
      return temi(place, 'restore', sealed, '--check', '--key', file)
    }
    const { archive: other } = await openKeys(newFolder())
    expect((await check(other)).said).toContain('Take the recovery sheet of the house that wrote it')
    const changed = key.at(-1) === 'Q' ? 'P' : 'Q'
    for (const mistyped of [`${key.slice(0, 20)}O${key.slice(21)}`, key.slice(0, -1), `${key.slice(0, -1)}${changed}`])
      expect((await check(mistyped)).said).toContain('a letter is mistyped')
    const utf16 = Buffer.from(`\ufeff${key}\r\n`, 'utf16le')
    for (const written of [`\ufeff${key}`, utf16, Buffer.from(utf16).swap16()])
      expect(await check(written)).toMatchObject({ code: 0, said: expect.stringContaining('The archive is whole') })
  })
})

describe('a damaged file of the key', () => {
  it('is named by every command that needs it, and keeps no house from opening', { timeout: 240_000 }, async () => {
    const place = await standing()
    const path = join(place.folder, 'keys', 'archive.txt')
    await openKeys(place.folder)
    const key = readFileSync(path, 'utf8')
    const damages = [
      () => writeFileSync(path, ''),
      () => writeFileSync(path, key.slice(0, 40)),
      () => writeFileSync(path, `${key.slice(0, 20)}QQ${key.slice(22)}`),
      () => symlinkSync(join(place.folder, 'nowhere'), path),
      () => mkdirSync(path),
    ]
    for (const damage of damages) {
      rmSync(path, { recursive: true })
      damage()
      const keys = await temi(place, 'keys')
      expect([keys.code, keys.said]).toEqual([1, expect.stringContaining(`${path} holds no key`)])
    }
    expect((await temi(place, 'doctor')).said).toContain('keys/archive.txt')
    // As the sheet has it.
    rmSync(path, { recursive: true })
    writeFileSync(
      path,
      `${key
        .toLowerCase()
        .match(/.{1,4}/g)
        ?.join(' ')}\n`,
    )
    expect((await temi(place, 'keys')).code).toBe(0)
    rmSync(path)
    mkdirSync(path)
    const child = started(place, ['start'], { PORT: '0' })
    let said = ''
    for await (const piece of child.stdout) {
      said += piece
      if (/Temi is open at \S+\n/.test(said)) break
    }
    expect(said).toContain(`${path} holds no key`)
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
})
