import { cleanAddress } from './clean-address.ts'

/**
 * What came from Word, Google Docs or Facebook, with its meaning kept and its looks taken off: bold, italic, links,
 * headings, lists and tables stay; classes, styles, fonts, pictures of other places and invisible parts go.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(html.replaceAll(/<!--[\s\S]*?-->/g, ''), 'text/html')
  for (const node of page.querySelectorAll(
    'style, script, meta, link, title, xml, noscript, iframe, svg, button, input',
  ))
    node.remove()
  for (const image of page.querySelectorAll('img')) image.replaceWith(emojiOf(image))
  namespaced(page)
  headings(page)
  wordLists(page)
  for (const element of [...page.body.querySelectorAll<HTMLElement>('*')]) plainer(element)
  for (const cell of page.querySelectorAll('td, th')) oneLine(cell)
  for (const element of page.body.querySelectorAll('*')) withoutLooks(element)
  return page.body.innerHTML
}

/** Facebook draws emoji as pictures whose description is the emoji itself. */
function emojiOf(image: HTMLImageElement): string {
  return /^\p{Extended_Pictographic}/u.test(image.alt) ? image.alt : ''
}

/** `<o:p>` of Word: what stands in it stays. */
function namespaced(page: Document): void {
  for (const element of [...page.body.querySelectorAll('*')].filter(({ tagName }) => tagName.includes(':')))
    unwrap(element)
}

/** The title of a page stands above its text: the highest heading that is pasted is one of the second level. */
function headings(page: Document): void {
  const shift = page.querySelector('h1') ? 1 : 0
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const made = page.createElement(Number(heading.localName.slice(1)) + shift > 2 ? 'h3' : 'h2')
    made.append(...heading.childNodes)
    heading.replaceWith(made)
  }
}

/** Word writes a list as paragraphs that say `mso-list:l0 level2` and begin with their bullet. */
function wordLists(page: Document): void {
  let open: Array<HTMLElement> = []
  for (const paragraph of [...page.body.querySelectorAll<HTMLElement>('p')]) {
    const style = paragraph.getAttribute('style') ?? ''
    const [, level] = /mso-list:[^;]*level(\d)/i.exec(style) ?? []
    const isPart = level !== undefined || /^MsoListParagraph/i.test(paragraph.className)
    if (!isPart || paragraph.closest('li')) {
      open = []
      continue
    }
    const isNumbered = /^\s*(\d+|[a-zა-ჰ])[.)]/iu.test(paragraph.textContent ?? '')
    takeSign(paragraph)
    open = hang(page, paragraph, open, Number(level ?? 1), isNumbered ? 'ol' : 'ul')
  }
}

/** Takes the bullet or the number off the front. */
function takeSign(paragraph: HTMLElement): void {
  const spans = [...paragraph.querySelectorAll<HTMLElement>('span')]
  const sign = spans.find((span) => /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''))
  if (sign) {
    sign.remove()
    return
  }
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const first = walker.nextNode()
  if (first?.nodeValue) first.nodeValue = first.nodeValue.replace(/^\s*([·•§o▪–-]|\d+[.)]|[a-zა-ჰ][.)])\s+/iu, '')
}

function hang(page: Document, paragraph: HTMLElement, open: HTMLElement[], level: number, tag: 'ol' | 'ul') {
  const lists = open.slice(0, level)
  if (lists.length === 0 || (lists.length === 1 && level === 1 && lists[0]?.localName !== tag)) {
    const list = page.createElement(tag)
    paragraph.before(list)
    lists.splice(0, lists.length, list)
  } else if (lists.length < level) {
    const list = page.createElement(tag)
    lists.at(-1)?.lastElementChild?.append(list)
    lists.push(list)
  }
  const item = page.createElement('li')
  item.append(...paragraph.childNodes)
  lists.at(-1)?.append(item)
  paragraph.remove()
  return lists
}

/** Elements that mean nothing here give way to what stands in them; looks that mean bold or italic become so. */
function plainer(element: HTMLElement): void {
  // The content security policy leaves `element.style` empty, so the attribute itself is read.
  const style = element.getAttribute('style') ?? ''
  const isBold = /(^|;)\s*font-weight:\s*(bold|[6-9]00)/i.test(style)
  const isPlain = /(^|;)\s*font-weight:\s*(normal|400)/i.test(style)
  const isNothing = ['b', 'strong'].includes(element.localName) && isPlain
  const isLooks = element.localName === 'span' || element.localName === 'font'
  if (isLooks && isBold) wrapInside(element, 'strong')
  if (isLooks && /(^|;)\s*font-style:\s*italic/i.test(style)) wrapInside(element, 'em')
  if (/display:\s*none|mso-hide:\s*all/i.test(style)) element.remove()
  else if (element.localName === 'a') linked(element)
  else if (isNothing || isLooks) unwrap(element)
}

/** Words that are the address itself are cleaned with it. */
function linked(element: HTMLElement): void {
  const href = element.getAttribute('href') ?? ''
  const to = cleanAddress(href)
  if (element.textContent?.trim() === href) element.textContent = to
  if (/^(https?:|mailto:|tel:)/i.test(to)) element.setAttribute('href', to)
  else unwrap(element)
}

function wrapInside(element: HTMLElement, tag: 'strong' | 'em'): void {
  const inner = element.ownerDocument.createElement(tag)
  inner.append(...element.childNodes)
  element.append(inner)
}

/** The paragraphs of a cell in one line. */
function oneLine(cell: Element): void {
  for (const block of [...cell.querySelectorAll('p, div, br')]) {
    block.append(' ')
    unwrap(block)
  }
}

function withoutLooks(element: Element): void {
  for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name)
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}
