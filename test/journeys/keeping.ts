import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import type { Reader } from '../keyboard.ts'

/** What keeps the house: a copy and whether it comes back, everything as one file, what the doctor says, what is new. */
export async function keepHouse(reader: Reader): Promise<void> {
  await reader.menu('სარეზერვო ასლები')
  await reader.press('ასლის გაკეთება ახლავე')
  await lookUntil(reader, 'ისევ ნახვა')
  expect(await reader.words()).toContain('თანამშრომლის თხოვნით')
  await reader.press('ცდა ახლავე')
  await lookUntil(reader, 'ისევ ნახვა')
  expect(await reader.words()).toContain('ასლი აღდგა')

  await reader.menu('მონაცემების გატანა')
  await reader.press('ფაილის მომზადება')
  await lookUntil(reader, 'ნახეთ, მზად არის თუ არა')
  const file = await reader.take('ჩამოტვირთვა')
  expect(gunzipSync(file).toString('latin1')).toContain('.csv')

  await reader.menu('მდგომარეობა')
  await reader.press('ხელახლა შემოწმება')
  expect(await reader.words()).toContain('შემოწმდა ახლახან')
  await reader.press('რა შეიცვალა პროგრამაში')
  expect(await reader.words()).toContain('მოქმედი ვერსია')
}

/** Looks again as long as the page says that something is under way. */
async function lookUntil(reader: Reader, again: string): Promise<void> {
  while ((await reader.words()).includes(again)) {
    await reader.press(again)
    await reader.page.waitForTimeout(200)
  }
}
