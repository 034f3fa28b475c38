import { expect } from 'vitest'
import type { Reader } from '../keyboard.ts'

/** Spam is taken back, a message is handed over and a call written down, the time of keeping is settled, visits are read. */
export async function keepMessages(reader: Reader): Promise<void> {
  await reader.menu('შემოსული')
  await reader.press('სპამი')
  await reader.press('წერილი № 4')
  await reader.press('ნამდვილია')
  expect(await reader.words()).toContain('მდგომარეობა: ახალი')
  await reader.press('სპამია')
  expect(await reader.words()).toContain('მდგომარეობა: სპამი')

  await reader.menu('შემოსული')
  await reader.write('სიტყვით, სახელით', 'village libraries')
  await reader.send()
  await reader.press('წერილი № 5')
  await reader.tick('დემო გიორგი')
  await reader.press('გადაცემა')
  expect(await reader.words()).toContain('ვისზეა დემო გიორგი')
  await reader.write('რა ითქვა', 'დემო: გაზაფხულზე ველოდებით.')
  await reader.press('ჩაწერა')
  expect(await reader.words()).toContain('დემო: გაზაფხულზე ველოდებით.')

  await reader.menu('შემოსული')
  await reader.press('რამდენ ხანს ინახება')
  await reader.write('რამდენი თვე', '24')
  await reader.write('რამდენი დღით ადრე', '14')
  await reader.press('შენახვა')
  expect(await reader.words()).toContain('ახლა შენახვის ვადაა 24 თვე')

  await reader.menu('ნახვები')
  expect(await reader.words()).toContain('ნახვები ბოლო 7 დღეში')
}
