import type { Page } from 'playwright-core'

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
