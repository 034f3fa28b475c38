import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bilingual } from '#platform/messages.ts'

/** Makes sentences nobody has written: pieces of the association's own texts, so that what people look for is in many. */
export interface DemoWords {
  /** A whole number below `most`. */
  below(most: number): number
  sentence(words: number): Bilingual
}

const piece = 4

export function demoWords(packFolder: string, seed: number): DemoWords {
  const texts = textsIn(JSON.parse(readFileSync(join(packFolder, 'association.json'), 'utf8')))
  const ka = texts.filter((text) => /[\u10d0-\u10ff]/.test(text)).flatMap(wordsIn)
  const en = texts.filter((text) => /^[\x20-\x7e–“”’„]+$/.test(text) && text.includes(' ')).flatMap(wordsIn)
  const random = randomFrom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const some = (from: string[], count: number) => {
    const taken: string[] = []
    while (taken.length < count) {
      const start = below(from.length - piece)
      taken.push(...from.slice(start, start + Math.min(piece, count - taken.length)))
    }
    return taken.join(' ')
  }
  return { below, sentence: (count) => ({ ka: some(ka, count), en: some(en, count) }) }
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word.length > 1)
}

/** Mulberry32: the same numbers at every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
