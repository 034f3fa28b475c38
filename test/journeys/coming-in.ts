import { Secret, TOTP } from 'otpauth'
import { expect } from 'vitest'
import type { Reader } from '../keyboard.ts'
import { type Journey, linkOf } from './journey.ts'

const email = 'demo-head@example.ge'
const passwords = ['მზესუმზირა სახურავზე 7', 'სულ სხვა სიტყვები აქ'] as const

/** Somebody who has come in, and can do so again elsewhere. */
export interface Head {
  reader: Reader
  /** Signs in at another device, from the page that asks for it. */
  signIn(at: Reader): Promise<void>
  comeBack(at: Reader, password: string): Promise<void>
}

/** A link that works once, a password, a telephone that shows codes; and the same way in once more. */
export async function comeIn(journey: Journey): Promise<Head> {
  const { house } = journey
  const reader = await journey.visitor()
  await reader.open(`/welcome/${linkOf(journey, 'Administrator')}`)
  await reader.write('სახელი და გვარი', 'დემო მთავარი')
  await reader.write('ელ. ფოსტა', email)
  await reader.write('პაროლი', 'მოკლე')
  await reader.send()
  expect(await reader.page.title()).toMatch(/^შეცდომა/)
  await reader.to('აირჩიეთ პაროლი')
  await reader.page.keyboard.press('Enter')
  await reader.page.keyboard.type(passwords[0])
  await reader.send()

  const code = await secure(reader, house.clock.now)
  const signInWith = async (password: string, at: Reader) => {
    house.clock.advance('PT1M')
    await at.write('ელ. ფოსტა', email)
    await at.write('პაროლი', password)
    await at.send()
    await at.write('კოდი', code())
    await at.send()
    expect(new URL(at.page.url()).pathname).toBe('/staff')
  }
  await reader.menu('გასვლა')
  await signInWith(passwords[0], reader)

  return {
    reader,
    signIn: (at) => signInWith(passwords[0], at),
    comeBack: (at, password) => signInWith(password, at),
  }
}

/** The password is forgotten: a letter brings a link, and the telephone's codes stay as they are. */
export async function chooseNewPassword({ letterTo, house }: Journey, { reader, comeBack }: Head): Promise<void> {
  await reader.menu('გასვლა')
  await reader.press('დაგავიწყდათ პაროლი?')
  await reader.write('ელ. ფოსტა', email)
  await reader.send()
  house.clock.advance('PT2S')
  const letter = await letterTo(email, 'ახალი პაროლი')
  await reader.open(/http\S+\/welcome\/\S+/.exec(letter.text ?? '')?.[0] ?? '')
  await reader.write('პაროლი', passwords[1])
  await reader.send()
  await comeBack(reader, passwords[1])
}

/** Sets up the second step. Answers what the telephone shows from then on. */
async function secure(reader: Reader, now: () => string): Promise<() => string> {
  await reader.menu('ჩემი შესვლა')
  await reader.press('ჩართვა')
  await reader.press('აპლიკაცია მაქვს')
  const [shown = ''] = /[A-Z2-7]{4}( [A-Z2-7]{4}){7}/.exec(await reader.words()) ?? []
  const secret = shown.replaceAll(' ', '')
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => totp.generate({ timestamp: Temporal.Instant.from(now()).epochMilliseconds })
  await reader.write('კოდი', '000000')
  await reader.send()
  await reader.write('კოდი', code())
  await reader.send()
  expect((await reader.words()).match(/\b[a-z0-9]{4}(-[a-z0-9]{4}){3}\b/g)).toHaveLength(10)
  await reader.press('შევინახე')
  return code
}

/** A lost telephone is shut out from another; a colleague is invited, may do more than the role did, and leaves. */
export async function lookAfterTeam(journey: Journey, { reader, signIn }: Head): Promise<void> {
  const lost = await journey.visitor()
  await lost.open('/sign-in')
  await signIn(lost)
  await reader.menu('ჩემი შესვლა')
  await reader.press('იქიდან გამოსვლა')
  await lost.open('/staff')
  expect(new URL(lost.page.url()).pathname).toBe('/sign-in')
  await lost.leave()

  await reader.menu('თანამშრომლები')
  await reader.press('თანამშრომლის მოწვევა')
  await reader.write('სახელი და გვარი', 'დემო ლუკა')
  await reader.write('ელ. ფოსტა', 'demo-luka@example.ge')
  await reader.tick('რედაქტორი')
  await reader.press('ბმულის შექმნა')
  const link = /http:\/\/localhost:\d+\/welcome\/[\w-]+/.exec(await reader.page.content())?.[0] ?? ''
  const colleague = await journey.visitor()
  await colleague.open(link)
  await colleague.write('პაროლი', passwords[0])
  await colleague.send()
  await colleague.menu('სიახლეები')

  await reader.press('თანამშრომლებთან დაბრუნება')
  await reader.press('ვის რა შეუძლია')
  await reader.press('შეცვლა: რედაქტორი')
  await reader.tick('ჩანაწერების შეტანა ცხრილიდან')
  await reader.press('როლის შენახვა')
  await colleague.page.reload()
  await colleague.menu('ცხრილიდან შეტანა')

  await reader.menu('თანამშრომლები')
  await reader.press('დემო ლუკა')
  await reader.write('მიზეზი', 'სხვა ქალაქში გადავიდა')
  await reader.press('თანამშრომელი წავიდა')
  expect(await reader.words()).toContain('წავიდა:')
  await colleague.open('/staff')
  expect(new URL(colleague.page.url()).pathname).toBe('/sign-in')
  await colleague.leave()
}
