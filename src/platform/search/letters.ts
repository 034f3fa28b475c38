/**
 * The key letter of each Georgian letter. Letters that people mix up when they spell or type share one: თ/ტ, ფ/პ, ქ/კ/ყ,
 * ც/წ, ჩ/ჭ, ღ/გ, ძ/ზ, ჟ/ჯ. `C` stands for ჩ and `S` for შ, so that every key is plain ASCII and sorts alike everywhere.
 */
export const georgianKeys: Record<string, string> = {
  ...{ ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l' },
  ...{ მ: 'm', ნ: 'n', ო: 'o', პ: 'p', ჟ: 'j', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k' },
  ...{ ღ: 'g', ყ: 'k', შ: 'S', ჩ: 'C', ც: 'c', ძ: 'z', წ: 'c', ჭ: 'C', ხ: 'x', ჯ: 'j', ჰ: 'h' },
  // Letters of old texts.
  ...{ ჱ: 'e', ჲ: 'i', ჳ: 'v', ჴ: 'x', ჵ: 'o', ჶ: 'p' },
}

/** The key on which each Georgian letter lies, for words typed while the wrong layout was on. */
export const georgianLayout: Record<string, string> = {
  ...{ ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l' },
  ...{ მ: 'm', ნ: 'n', ო: 'o', პ: 'p', ჟ: 'j', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'f', ქ: 'q' },
  ...{ ღ: 'r', ყ: 'y', შ: 's', ჩ: 'c', ც: 'c', ძ: 'z', წ: 'w', ჭ: 'w', ხ: 'x', ჯ: 'j', ჰ: 'h' },
}

/** What a Latin letter, or several together, may stand for; each with how far-fetched it is, the likeliest first. */
export type Meanings = ReadonlyArray<readonly [key: string, cost: number]>

const several: Record<string, Meanings> = {
  tch: [['C', 0]],
  // An ending after თ or ტ: gegutshi.
  tsh: [
    ['tS', 0],
    ['ch', 2],
  ],
  dzh: [['j', 0]],
  // წ and ც, but თს and ტს are written the same; `tc` and `tz` are seen too.
  ts: [
    ['c', 0],
    ['ts', 1],
  ],
  tc: [
    ['c', 0],
    ['tc', 2],
  ],
  // ხ; in old spellings also ყ: Tskhaltubo.
  kh: [
    ['x', 0],
    ['k', 1],
  ],
  gh: [['g', 0]],
  sh: [['S', 0]],
  ch: [['C', 0]],
  zh: [['j', 0]],
  dz: [['z', 0]],
  th: [
    ['t', 0],
    ['th', 1],
  ],
  ph: [['p', 0]],
}

const single: Record<string, Meanings> = {
  c: [
    ['c', 0],
    ['C', 1],
  ],
  f: [['p', 0]],
  h: [
    ['h', 0],
    ['x', 1],
  ],
  q: [['k', 0]],
  s: [
    ['s', 0],
    ['S', 2],
  ],
  w: [
    ['c', 0],
    ['v', 1],
  ],
  y: [
    ['k', 0],
    ['i', 1],
  ],
}

/** Shift on the Georgian keyboard: these capitals are letters of their own. */
const shifted: Record<string, string> = { T: 't', R: 'g', C: 'C', W: 'C', S: 'S', Z: 'z', J: 'j' }

/** Figures that stand for a letter among letters, after what they are called in Russian: `4emi`, `6eni`. */
const figures: Record<string, Meanings> = {
  4: [
    ['4', 0],
    ['C', 1],
  ],
  6: [
    ['6', 0],
    ['S', 1],
  ],
}

const units = /tch|tsh|dzh|ts|tc|kh|gh|sh|ch|zh|dz|th|ph|./giu

/** A word in Latin letters as a row of units, each with what it may mean. */
export function latinUnits(word: string): Meanings[] {
  const isShouted = word === word.toUpperCase()
  const hasLetters = /\p{L}/u.test(word)
  return (word.match(units) ?? []).map(
    (unit, index) => (hasLetters && figures[unit]) || meaningsOf(unit, index === 0, isShouted),
  )
}

function meaningsOf(unit: string, isFirst: boolean, isShouted: boolean): Meanings {
  const small = unit.toLowerCase()
  const asWritten = several[small] ?? single[small] ?? ([[georgianKeys[small] ?? small, 0]] as const)
  const other = isShouted ? undefined : shifted[unit]
  if (other === undefined) return asWritten
  const [first = [small, 0] as const] = asWritten
  // At the beginning of a word a capital is most often nothing but a capital.
  if (isFirst) return [first, [other, 1]]
  return [
    [other, 0],
    [first[0], 1],
  ]
}
