import { expect, it } from 'vitest'
import { NotWritten, writingTo } from './words.ts'

it('a disk that is full is named, and any other trouble goes on as it is', async () => {
  const failing = (code: string) =>
    writingTo('/mnt/outside/copy.tar.gz', () => Promise.reject(Object.assign(new Error(), { code })))
  await expect(failing('ENOSPC')).rejects.toThrow(
    new NotWritten('The disk of /mnt/outside is full. Make room there, or name another disk.'),
  )
  await expect(failing('EIO')).rejects.toMatchObject({ name: 'Error', code: 'EIO' })
  expect(await writingTo('/mnt/outside/copy.tar.gz', async () => 7)).toBe(7)
})
