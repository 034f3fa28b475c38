import type { Editable } from '#platform/editable.ts'
import type { Typed } from './values.ts'

const longestName = 60

/** A name for the address of a new record: its English title in small Latin letters, or its kind, with a number where it is taken. */
export async function nameForAddress(
  editable: Editable,
  typed: Typed,
  isTaken: (name: string) => Promise<boolean>,
): Promise<string> {
  const title = editable.fields.find((field) => field.type === 'texts')
  const written = title ? (typed[`${title.name}_en`] ?? '') : ''
  const plain = written
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
    .replaceAll(/^-+|-+$/g, '')
  const wanted = plain || editable.kind
  let name = wanted
  for (let count = 2; await isTaken(name); count += 1) name = `${wanted}-${count}`
  return name
}
