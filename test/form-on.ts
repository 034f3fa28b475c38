/** Everything a browser would send from the wide form of a page, else from its first one, as the page stands. */
export function formOn(html: string): Record<string, string> {
  const formOf = (kind: string) => new RegExp(`<form[^>]*class="${kind}"[\\s\\S]*?</form>`).exec(html)?.[0]
  const form = formOf('form wide') ?? formOf('form') ?? ''
  const fields: Record<string, string> = {}
  for (const [tag = ''] of form.matchAll(/<input[^>]*>/g)) {
    const [type, name] = [attribute(tag, 'type'), attribute(tag, 'name')]
    const isOff = (type === 'checkbox' || type === 'radio') && !/\schecked/.test(tag)
    if (name && name !== 'form_token' && !isOff) fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, open = '', text = ''] of form.matchAll(/<textarea([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields[attribute(open, 'name') ?? ''] = unescaped(text)
  for (const [, open = '', options = ''] of form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
    const chosen = [...options.matchAll(/<option[^>]*>/g)].find(([tag]) => /\sselected/.test(tag))?.[0]
    fields[attribute(open, 'name') ?? ''] = (chosen && attribute(chosen, 'value')) ?? ''
  }
  return fields
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescaped(found)
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
