import { expect } from 'vitest'
import type { Reader } from '../keyboard.ts'
import { type Journey, linkOf } from './journey.ts'

/** The rights officer, whom the demonstration has invited. */
export async function officerAt(journey: Journey): Promise<Reader> {
  const reader = await journey.visitor()
  await reader.open(`/welcome/${linkOf(journey, 'Rights officer')}`)
  await reader.write('პაროლი', 'ზამთარი ბუხართან თბილა')
  await reader.send()
  return reader
}

/** Somebody asks what is held about them: it is found, handed over, corrected and erased. */
export async function serveSomebody(reader: Reader): Promise<void> {
  const find = async () => {
    await reader.menu('პირადი მონაცემები')
    await reader.write('ელ. ფოსტა', 'demo-reader@example.ge')
    await reader.press('მოძებნა')
  }
  await find()
  await reader.tick('გადაეცეს ტექსტად')
  await reader.tick('თვითონ ითხოვა')
  expect((await reader.take('შესრულება')).toString()).toContain('როდის იწყება კითხვის წრე')

  await reader.press('გასწორება')
  await reader.write('სახელი', 'დემო სხვა სახელი')
  await reader.tick('თვითონ ითხოვა')
  await reader.press('შენახვა')
  await find()
  expect(await reader.words()).toContain('დემო სხვა სახელი')
  await reader.tick('ჩანაწერები წაიშალოს სამუდამოდ')
  await reader.tick('თვითონ ითხოვა')
  await reader.press('შესრულება')
  await find()
  expect(await reader.words()).toContain('არაფერი მოიძებნა')
}

/** A request runs on the law's clock, and an incident on its 72 hours. */
export async function keepClocks(reader: Reader): Promise<void> {
  await reader.menu('პირადი მონაცემები')
  await reader.press('ვინ რა მოითხოვა')
  await reader.write('რამდენი დღე', '10')
  await reader.tick('სამუშაო')
  await reader.press('შენახვა')
  await reader.press('№ 1 · სურს ასლი')
  expect(await reader.words()).toContain('15 დეკემბერი')
  await reader.press('ვადის ერთხელ გაგრძელება')
  expect(await reader.words()).toContain('გაგრძელდა')
  await reader.tick('შესრულდა')
  await reader.write('რა გაკეთდა', 'ასლი გავუგზავნე.')
  await reader.press('დასრულება')
  expect(await reader.words()).toContain('ასლი გავუგზავნე.')

  await reader.menu('პირადი მონაცემები')
  await reader.press('ინციდენტები')
  await reader.press('ინციდენტი № 1')
  expect(await reader.words()).toMatch(/დარჩა 6\d საათი/)
  await reader.press('სამსახურს ვაცნობე')
  await reader.press('ინციდენტები')
  await reader.press('ინციდენტის ჩაწერა')
  await reader.write('რა მოხდა', 'ტელეფონი დაიკარგა, რომელზეც სისტემაში შესული ვიყავი.')
  await reader.press('ჩაწერა')
  expect(await reader.words()).toContain('დარჩა 72 საათი')
}
