import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../../../test/browser.ts'
import { type TestHouse, testHouse } from '../../../test/house.ts'
import { newInvitation } from './index.ts'

let browser: Browser
let house: TestHouse

beforeAll(async () => {
  house = await testHouse({ served: true, until: 'file' })
  browser = await openBrowser()
})

afterAll(() => browser.close())

/** A page in a browser whose device makes passkeys and always confirms its owner. */
async function pageWithDevice(address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  // The device belongs to the process that draws the site, so the page has to stand there first.
  await page.goto(address)
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return page
}

describe('a passkey', () => {
  it('is made on a telephone, signs in without a password, and is removed', async () => {
    const page = await pageWithDevice(await newInvitation(house.house.app))
    await page.getByLabel('სახელი და გვარი').fill('ნინო მაისურაძე')
    await page.getByLabel('ელ. ფოსტა').fill('nino@example.ge')
    await page.getByLabel('პაროლი').fill('ვაშლი მსხალი ბალი')
    await page.getByRole('button', { name: 'დაწყება' }).click()
    await page.waitForURL('**/staff')

    await page.goto(`${house.address}/staff/access`)
    await page.getByRole('button', { name: 'გასაღების დამატება' }).click()
    await page.getByLabel('მოწყობილობის სახელი').fill('ჩემი ტელეფონი')
    await page.getByRole('button', { name: 'გასაღების შექმნა' }).click()
    await page.waitForURL('**/staff/access')
    expect(await page.getByRole('heading', { name: 'ჩემი ტელეფონი' }).count()).toBe(1)

    await page.context().clearCookies()
    await page.goto(`${house.address}/sign-in?to=/staff/inbox`)
    await page.getByRole('button', { name: 'შესვლა პაროლის გარეშე' }).click()
    await page.getByRole('button', { name: 'შესვლა ამ მოწყობილობით' }).click()
    await page.waitForURL('**/staff/inbox')

    await page.goto(`${house.address}/staff/access`)
    await page.getByRole('button', { name: 'წაშლა' }).click()
    await page.context().clearCookies()
    await page.goto(`${house.address}/sign-in`)
    await page.getByRole('button', { name: 'შესვლა პაროლის გარეშე' }).click()
    await page.getByRole('button', { name: 'შესვლა ამ მოწყობილობით' }).click()
    await page.getByText('ეს გასაღები აქ უცნობია').waitFor()
    await page.context().close()
  })
})
