import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Bilingual } from './messages.ts'

/** A content pack that cannot be read. The message says which part, and what was expected. */
export class WrongPack extends Error {
  override name = 'WrongPack'
}

/** The words and facts of one association: a folder of JSON files. */
export interface Pack {
  /** One part of a file, held to its shape: `pack.read('association.json', 'places', Type.Array(...))`. */
  read<S extends TSchema>(file: string, part: string, schema: S): Static<S>
  /** Whether the pack brings this file: not every association has a gazetteer. */
  has(file: string): boolean
}

export function openPack(folder: string): Pack {
  const files = new Map<string, Record<string, unknown>>()
  const file = (name: string) => {
    const known = files.get(name) ?? readJson(join(folder, name))
    files.set(name, known)
    return known
  }
  return {
    has: (name) => existsSync(join(folder, name)),
    read: (name, part, schema) => {
      const value = file(name)[part]
      if (!Value.Check(schema, value)) throw new WrongPack(`${join(folder, name)}: ${whatIsWrong(schema, value, part)}`)
      const twice = repeatedId(value)
      if (twice) throw new WrongPack(`${join(folder, name)}: "${part}" has two records with the id "${twice}".`)
      return value
    },
  }
}

/** Where the pack differs from its shape, what stands there, and what could. */
function whatIsWrong(schema: TSchema, value: unknown, part: string): string {
  const errors = [...Value.Errors(schema, value)]
  // The innermost place is the one to mend; what stands around it is only wrong because of it.
  const path = errors.map((error) => error.instancePath).sort((one, other) => other.length - one.length)[0] ?? ''
  const here = errors.filter((error) => error.instancePath === path)
  const allowed = here.flatMap((error) => ('allowedValue' in error.params ? [String(error.params.allowedValue)] : []))
  const found = JSON.stringify(Value.Pointer.Get(value, path))?.slice(0, 80)
  const wanted = allowed.length > 0 ? `must be one of ${allowed.join(', ')}` : (here[0]?.message ?? 'is wrong')
  return `"${part}"${path} ${wanted}${found === undefined ? '' : `, not ${found}`}.`
}

function repeatedId(value: unknown): string | undefined {
  if (!Array.isArray(value)) return undefined
  const ids = value.map((one) => Object(one).id).filter((id) => typeof id === 'string')
  return ids.find((id, index) => ids.indexOf(id) !== index)
}

function readJson(path: string): Record<string, unknown> {
  const parsed = parse(path)
  if (typeof parsed === 'object' && parsed !== null) return parsed as Record<string, unknown>
  throw new WrongPack(`${path} does not hold a JSON object.`)
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    // The operator has to mend a file, so the message names it instead of a place in our code.
    throw new WrongPack(`${path} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

const text = Type.String({ minLength: 1 })

/** The name of a record in addresses: small Latin letters, figures and hyphens. */
export const packSlug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })

/** A date as exactly as it is known: `2018`, `2018-03` or `2018-03-05`. */
export const packDate = Type.String({ pattern: '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$' })

const georgian = { ka: text, kaClean: Type.Optional(text), kaDisplay: Type.Optional(text) }

/**
 * A text of a pack: `ka` as it was received, `kaClean` with typing errors mended, `kaDisplay` as a heading wants it. The
 * English may be missing; then the Georgian stands in its place, marked as such.
 */
export const packText = Type.Object({ ...georgian, en: Type.Optional(text) })

/** A text that stands around every page, and so is needed in both languages. */
export const packWords = Type.Object({ ...georgian, en: text })

/** The form of a text that readers see. */
export function shown(given: Static<typeof packText>): Bilingual {
  return { ka: given.kaDisplay ?? given.kaClean ?? given.ka, en: given.en ?? '' }
}

/** The same as two columns of a row: `...columnsOf('title', project.title)` gives `title_ka` and `title_en`. */
export function columnsOf<N extends string>(
  name: N,
  given: Static<typeof packText> | null | undefined,
): Record<`${N}_ka` | `${N}_en`, string> {
  const { ka, en } = given ? shown(given) : { ka: '', en: '' }
  // The two keys are written out below; TypeScript does not follow computed names.
  return { [`${name}_ka`]: ka, [`${name}_en`]: en } as Record<`${N}_ka` | `${N}_en`, string>
}
