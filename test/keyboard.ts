import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A telephone held upright. */
const width = 360

/** Somebody with a narrow screen and nothing but a keyboard, who finds what they need by the words on it. */
export interface Reader {
  page: Page
  /** Opens an address that was given to them. */
  open(address: string): Promise<void>
  /** Goes on from stop to stop until the focus stands on what is called so, and opens what it is folded away in. */
  to(name: string): Promise<void>
  /** Goes to a link or a button and presses it; answers when the next page is there. */
  press(name: string): Promise<void>
  /** Opens the menu and follows a link in it. */
  menu(name: string): Promise<void>
  /** Writes into a field in the place of what stands there. */
  write(label: string, words: string): Promise<void>
  /** Sends the form from the field they are in. */
  send(): Promise<void>
  /** Ticks a box, or chooses one of several answers. */
  tick(label: string): Promise<void>
  /** Chooses from a folded list. */
  choose(label: string, option: string): Promise<void>
  /** Goes to a button that brings a file and presses it. Answers what is in the file. */
  take(name: string): Promise<Buffer>
  /** Chooses a file of their own for a field. */
  bring(label: string, file: string, content: Buffer): Promise<void>
  /** What the page says, without its menus. */
  words(): Promise<string>
  /** Closes the tab as it stands, and opens another in the same browser. */
  closeTab(): Promise<Reader>
  leave(): Promise<void>
}

/** Where the focus stands. */
interface Stop {
  name: string
  /** The answers of a group of which Tab reaches one only. */
  among: string[]
  isSkip: boolean
  /** What is folded away behind it. */
  folded: string
  fault: string | undefined
}

/** Every page they come to has to fit their screen, and the focus has to be seen at every stop. */
export async function readerAt(browser: Browser, origin: string): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width, height: 740 }, reducedMotion: 'reduce' })
  return readerIn(context, await context.newPage(), origin)
}

function readerIn(context: BrowserContext, page: Page, origin: string): Reader {
  const ways = waysOf(page)
  return {
    ...{ page, to: ways.to, send: ways.send, ...doingsOf(page, ways) },
    open: async (address) => {
      await page.goto(new URL(address, origin).href)
      await fits(page)
    },
    words: async () => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' '),
    closeTab: async () => {
      const next = await context.newPage()
      await page.close()
      return readerIn(context, next, origin)
    },
    leave: () => context.close(),
  }
}

async function fits(page: Page): Promise<void> {
  expect([page.url(), await page.evaluate(widthOfPage)]).toEqual([page.url(), width])
}

interface Ways extends Pick<Reader, 'to' | 'send'> {
  stepTo(name: string, isIt: (stop: Stop) => boolean): Promise<Stop>
}

function waysOf(page: Page): Ways {
  const { keyboard } = page
  const stepTo: Ways['stepTo'] = async (name, isIt) => {
    const seen: string[] = []
    for (let starts = 0; starts < 2; ) {
      await keyboard.press('Tab')
      const stop = await page.evaluate(standing)
      if (!stop) continue
      if (stop.fault) throw new Error(`${page.url()}: the focus ${stop.fault} on "${stop.name}"`)
      if (isIt(stop)) return stop
      if (stop.folded.includes(name)) await keyboard.press('Enter')
      seen.push(stop.name)
      if (stop.isSkip) starts += 1
    }
    throw new Error(`${page.url()}: no "${name}" by keyboard, only: ${seen.join(' | ')}`)
  }
  return {
    stepTo,
    to: async (name) => {
      if (await page.evaluate(isAtStart)) {
        await stepTo('skip', ({ isSkip }) => isSkip)
        await keyboard.press('Enter')
      }
      const stop = await stepTo(name, (one) => [one.name, ...one.among].some((word) => word.startsWith(name)))
      for (let at = stop.name; !at.startsWith(name); at = (await page.evaluate(standing))?.name ?? '')
        await keyboard.press('ArrowDown')
    },
    send: async () => {
      await Promise.all([page.waitForEvent('load'), keyboard.press('Enter')])
      await fits(page)
    },
  }
}

type Doings = Pick<Reader, 'press' | 'menu' | 'write' | 'tick' | 'choose' | 'take' | 'bring'>

function doingsOf(page: Page, { stepTo, to, send }: Ways): Doings {
  const { keyboard } = page
  return {
    press: async (name) => {
      await to(name)
      await send()
    },
    menu: async (name) => {
      await stepTo('მენიუ', (stop) => stop.name === 'მენიუ')
      await keyboard.press('Enter')
      await stepTo(name, (stop) => stop.name === name)
      await send()
    },
    write: async (label, words) => {
      await to(label)
      await keyboard.press('Control+a')
      await keyboard.type(words)
    },
    tick: async (label) => {
      await to(label)
      await keyboard.press('Space')
    },
    choose: async (label, option) => {
      await to(label)
      for (let last = ''; ; ) {
        const chosen = await page.evaluate(chosenOption)
        if (chosen.startsWith(option)) return
        if (chosen === last) throw new Error(`${page.url()}: no "${option}" in "${label}"`)
        last = chosen
        await keyboard.press('ArrowDown')
      }
    },
    take: async (name) => {
      await to(name)
      const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')])
      return readFile(await file.path())
    },
    bring: async (label, name, buffer) => {
      await to(label)
      await page.locator(':focus').setInputFiles({ name, mimeType: 'text/csv', buffer })
    },
  }
}

// What follows runs in the page.

function widthOfPage(): number {
  return document.documentElement.scrollWidth
}

/** Nobody has moved on this page yet, and it has not led anybody to a mistake. */
function isAtStart(): boolean {
  return document.activeElement === document.body && location.hash === ''
}

function chosenOption(): string {
  return (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text ?? ''
}

function standing(): Stop | undefined {
  const at = document.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return undefined
  const nameOf = (one: HTMLElement) => {
    const label = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.labels?.[0] : undefined
    const select = one instanceof HTMLSelectElement ? one.labels[0] : undefined
    const words = one.getAttribute('aria-label') ?? (label ?? select ?? one).textContent ?? ''
    return words.replaceAll(/\s+/g, ' ').trim()
  }
  const group =
    at instanceof HTMLInputElement && at.type === 'radio'
      ? [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${at.name}"]`)]
      : []
  const [box] = at.getClientRects()
  const style = getComputedStyle(at)
  // Covered as a whole: of a tall field the end may lie below.
  const edges = box ? [box.top + 4, (box.top + box.bottom) / 2, box.bottom - 4] : []
  const covering = edges.map((y) => document.elementFromPoint(box ? (box.left + box.right) / 2 : 0, y))
  const isThere = covering.some((one) => one && (at.contains(one) || one.closest('label')?.control === at))
  const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
  return {
    name: nameOf(at),
    among: group.map(nameOf),
    isSkip: at.classList.contains('skip'),
    folded: (at.matches('details:not([open]) > summary') && at.parentElement?.textContent) || '',
    fault: !hasRing ? 'has no ring' : !isThere ? `is covered by ${covering[1]?.outerHTML.slice(0, 80)}` : undefined,
  }
}
