import { expect, it } from 'vitest'
import { newFolder } from '../../test/new-places.ts'
import { fillingPlace, forgetCutOff, wasCutOff } from './place.ts'

it('a place keeps its mark where the work in it failed or was cut off before, and not where nothing was begun', async () => {
  const place = { url: undefined, folder: newFolder() }
  const refusal = new Error('not empty')
  const fill = (work: () => Promise<void>) => fillingPlace(place, work, (error) => error === refusal)
  await expect(fill(() => Promise.reject(refusal))).rejects.toThrow(refusal)
  expect(wasCutOff(place)).toBe(false)
  await expect(fill(() => Promise.reject(new Error('full')))).rejects.toThrow('full')
  expect(wasCutOff(place)).toBe(true)
  await expect(fill(() => Promise.reject(refusal))).rejects.toThrow(refusal)
  expect(wasCutOff(place)).toBe(true)
  // The folder may be that of a house on PostgreSQL as well.
  forgetCutOff({ ...place, url: 'postgres://temi:secret@localhost/temi' })
  expect(wasCutOff(place)).toBe(true)
  forgetCutOff(place)
  expect(wasCutOff(place)).toBe(false)
  await fill(async () => expect(wasCutOff(place)).toBe(true))
  expect(wasCutOff(place)).toBe(false)
})
