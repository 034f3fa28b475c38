import type { Fields } from './house.ts'

/** What a browser would send of a page in which a post is written, as it stands. */
export function fieldsOf(html: string): Fields {
  const value = (name: string) =>
    new RegExp(`name="${name}"[^>]* value="([^"]*)"|value="([^"]*)"[^>]* name="${name}"`).exec(html)
  const text = (name: string) => {
    const found = value(name)
    return (found?.[1] ?? found?.[2] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  }
  const area = (name: string) => new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? ''
  const lines = ['title_ka', 'title_en', 'slug', 'began_from', 'tab'].map((name) => [name, text(name)])
  const areas = ['lead_ka', 'lead_en', 'body_ka', 'body_en'].map((name) => [name, area(name)])
  return Object.fromEntries([...lines, ...areas])
}
