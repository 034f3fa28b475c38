/** The field that `<Guard>` adds to a form for everybody: nobody sees it, and programs fill it in. */
export const trapField = 'homepage'

const mostLinks = 2

const link = /https?:\/\/|\bwww\./giu

// Nobody writes these by hand to an association; programs do, hoping that a page shows them as links.
const markup = /<a\s|\[url|\[link/iu

/** Whether what was sent looks like the work of a program. It is kept all the same, and looked at later. */
export function isSuspect(body: unknown): boolean {
  const { [trapField]: trapped, ...fields } = Object(body)
  return Boolean(trapped) || advertises(fields)
}

function advertises(fields: Record<string, unknown>): boolean {
  const texts = Object.values(fields).flat().map(String)
  const links = texts.reduce((count, text) => count + (text.match(link)?.length ?? 0), 0)
  return links > mostLinks || texts.some((text) => markup.test(text))
}
