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
      if (Value.Check(schema, value)) return value
      const [first] = Value.Errors(schema, value)
      throw new WrongPack(
        `${join(folder, name)}: "${part}"${first?.instancePath ?? ''} ${first?.message ?? 'is wrong'}.`,
      )
    },
  }
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

/** A text of a pack: `ka` as it was received, `kaClean` with typing errors mended, `kaDisplay` as a heading wants it. */
export const packText = Type.Object({
  ka: text,
  kaClean: Type.Optional(text),
  kaDisplay: Type.Optional(text),
  en: text,
})

/** The form of a text that readers see. */
export function shown(given: Static<typeof packText>): Bilingual {
  return { ka: given.kaDisplay ?? given.kaClean ?? given.ka, en: given.en }
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
