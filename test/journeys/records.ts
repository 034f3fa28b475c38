import { expect } from 'vitest'
import { readTableText, writeTableText } from '#platform/sheets/table-text.ts'
import type { Reader } from '../keyboard.ts'
import type { Journey } from './journey.ts'

/** A direction disappears from the site, comes back by one button, and the journal says who did it and undoes it. */
export async function undoChanges(journey: Journey, reader: Reader): Promise<void> {
  const guest = await journey.visitor()
  const statusOf = async (path: string) => (await guest.page.goto(journey.house.address + path))?.status()
  const directions = journey.house.house.engine.read.selectFrom('direction').selectAll().orderBy('id')
  const { slug, text_ka } = await directions.executeTakeFirstOrThrow()
  const [path, name] = [`/directions/${slug}`, text_ka.replace(/[;.]$/, '')]
  await reader.menu('ჩანაწერები')
  await reader.press('მიმართულებები')
  await reader.press(name)
  await reader.press('წაშლა')
  await reader.write('რატომ იშლება', 'აღარ')
  await reader.press('წაშლა')
  expect(await statusOf(path)).not.toBe(200)
  await reader.press(`დაბრუნება: ${name}`)
  expect(await statusOf(path)).toBe(200)

  await reader.menu('ჟურნალი')
  await reader.choose('ვინ', 'დემო მთავარი')
  await reader.choose('რა', 'მიმართულება')
  await reader.press('ჩვენება')
  await reader.press('რა იყო და რა გახდა')
  await reader.press('გაუქმება')
  await reader.write('მიზეზი', 'მაინც აღარ არის საჭირო')
  await reader.press('გაუქმება')
  expect(await statusOf(path)).not.toBe(200)
  await reader.write('მიზეზი', 'არა, საჭიროა')
  await reader.press('გაუქმება')
  expect(await statusOf(path)).toBe(200)
  await guest.leave()
}

/** What the site looks like: a colour nobody could read is refused, one that is read is worn; a link leaves the menu. */
export async function settleSite(journey: Journey, reader: Reader): Promise<void> {
  await reader.menu('ჩანაწერები')
  await reader.press('ასოციაცია')
  await reader.press('ასოციაცია')
  // The contents of the form lead to the field.
  await reader.to('ფერი ღია ფონზე')
  await reader.page.keyboard.press('Enter')
  await reader.page.keyboard.press('Control+a')
  await reader.page.keyboard.type('#ffee00')
  await reader.write('რატომ იცვლება', 'ახალი ნიშანი')
  await reader.send()
  expect(await reader.page.title()).toMatch(/^შეცდომა/)
  await reader.to('ფერი ღია ფონზე: ')
  await reader.page.keyboard.press('Enter')
  await reader.page.keyboard.press('Control+a')
  await reader.page.keyboard.type('#1f4d7a')
  await reader.send()

  await reader.menu('ჩანაწერები')
  await reader.press('მენიუ')
  await reader.press('სერვისები')
  await reader.choose('სად იდგეს', 'არსად')
  await reader.write('რატომ იცვლება', 'ჯერ არ ვიღებთ შეკვეთებს')
  await reader.send()
  const guest = await journey.visitor()
  await guest.open('/about')
  expect(await guest.page.locator('link[href^="/colours/"]').count()).toBe(1)
  expect(await guest.page.locator('nav a[href="/services"]').count()).toBe(0)
  await guest.leave()
}

/** The picture nobody has described in English is found and described; while a story shows it, it stays. */
export async function describePicture(reader: Reader): Promise<void> {
  const undescribed = async () => {
    await reader.menu('სურათები')
    await reader.choose('რომელი', 'ინგლისური აღწერის გარეშე')
    await reader.press('პოვნა')
  }
  await undescribed()
  await reader.press('№ 2')
  await reader.write('რა ჩანს სურათზე, ინგლისურად', 'Demo: hills and a house')
  await reader.press('შენახვა')
  expect(await reader.words()).toContain('შენახულია')
  await reader.press('წაშლა')
  expect(await reader.words()).toContain('ჯერ ვერ წაიშლება')
  await undescribed()
  expect(await reader.words()).toContain('ასეთი სურათი არ არის')
}

/** A spreadsheet with a mistake is mended and brought again. */
export async function bringSpreadsheet(reader: Reader): Promise<void> {
  await reader.menu('ცხრილიდან შეტანა')
  await reader.press('ადგილები')
  const [head = []] = readTableText(await reader.take('ცარიელი ცხრილი: template.csv')).rows
  const filled = (kind: string) => {
    const row = head
      .map(() => '')
      .with(1, 'დემოსოფელი')
      .with(2, 'Demo Village')
      .with(3, 'დადასტურებულია')
      .with(4, kind)
    return writeTableText([head, row])
  }
  await reader.bring('შევსებული ცხრილი', 'სოფლები.csv', filled('სოფლელი'))
  await reader.press('წაკითხვა')
  expect(await reader.words()).toContain('E2')
  await reader.press('თავიდან ატვირთვა')
  await reader.bring('შევსებული ცხრილი', 'სოფლები.csv', filled('სოფელი'))
  await reader.press('წაკითხვა')
  await reader.write('რატომ იცვლება', 'სოფლების სია')
  await reader.press('ჩაწერა და გამოქვეყნება')
  expect(await reader.words()).toContain('დაემატა: 1')
}
