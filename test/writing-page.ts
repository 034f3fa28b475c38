import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { sessionCookie } from '#platform/sessions/sessions.ts'
import type { TestHouse } from './house.ts'

/** Into the text of one language, from the field above it: past the tools. */
export async function intoText(page: Page, language: string): Promise<void> {
  await page.locator(`#field-body-${language} .ProseMirror`).waitFor()
  await page.locator(`[name=lead_${language}]`).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
}

/** Chooses a tool above the text, from the text below it. */
export async function pressTool(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Shift+Tab')
  for (let tries = 0; tries < 20; tries += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === word) break
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
}

/** What is written in one language, as it would be sent. */
export const textOf = (page: Page, language: string) => page.locator(`textarea[name=body_${language}]`).inputValue()
/** Waits until what was written has been saved by itself. */
export const saved = (page: Page) => page.locator('.autosave [role=status]', { hasText: 'შენახულია:' }).waitFor()

/** A worker who writes, in a browser of their own. */
export async function writerOf(
  browser: Browser,
  of: TestHouse,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  const value = await of.session('write-news', 'keep-media')
  await context.addCookies([{ name: sessionCookie, value, url: of.address }])
  return context
}

/** Begins a story by keyboard. */
export async function beginPost(page: Page, of: TestHouse, title: string): Promise<void> {
  await page.goto(`${of.address}/staff/news`)
  await page.locator('main .button').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/news\/new$/)
  await page.locator('[name=title_ka]').focus()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await page.waitForURL(/staff\/news\/\d+$/)
}
