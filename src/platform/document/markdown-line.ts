import { linkAddress, type Mark, type Text } from './document.ts'

/** A piece of a line: letters as they are meant, stars that turn something on or off, or a bracket of a link. */
type Piece =
  | { kind: 'letters'; text: string }
  | { kind: 'stars'; count: number; canOpen: boolean; canClose: boolean }
  | { kind: 'open' }
  | { kind: 'close'; href: string; written: string }

/** Reads the signs within one line: stars for bold and italic, brackets for a link. */
export function readLine(line: string): Text[] {
  const pieces = lettersForWhatStaysOpen(piecesIn(line))
  const runs: Text[] = []
  let bold = false
  let italic = false
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'stars') {
      if (piece.count !== 1) bold = !bold
      if (piece.count !== 2) italic = !italic
    } else if (piece.kind === 'letters') {
      const marks = marksOf(bold, italic, linkAround(pieces, at))
      runs.push({ type: 'text', text: piece.text, ...(marks.length > 0 && { marks }) })
    }
  }
  return runs
}

/** Words without the backslashes in front of signs. */
export function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1')
}

function marksOf(bold: boolean, italic: boolean, href: string | undefined): Mark[] {
  return [
    ...(bold ? [{ type: 'bold' as const }] : []),
    ...(italic ? [{ type: 'italic' as const }] : []),
    ...(href ? [{ type: 'link' as const, attrs: { href } }] : []),
  ]
}

function piecesIn(line: string): Piece[] {
  const pieces: Piece[] = []
  const sign = /\\(.)|(\*{1,3})(?!\*)|(\[)|\]\(([^\s()]+)\)/gy
  let letters = ''
  const push = (piece: Piece) => {
    if (letters) pieces.push({ kind: 'letters', text: letters })
    letters = ''
    pieces.push(piece)
  }
  for (let at = 0; at < line.length; ) {
    sign.lastIndex = at
    const found = sign.exec(line)
    const [whole = line[at] ?? '', escaped, stars, open, address] = found ?? []
    const href = linkAddress(address)
    if (escaped !== undefined) letters += escaped
    else if (stars && !isAlone(line, at, stars)) push(starsAt(line, at, stars))
    else if (open) push({ kind: 'open' })
    else if (href) push({ kind: 'close', href, written: whole })
    else letters += whole
    at += whole.length
  }
  if (letters) pieces.push({ kind: 'letters', text: letters })
  return pieces
}

/** A star between blanks is a star: `3 * 4`. */
function isAlone(line: string, at: number, stars: string): boolean {
  return isBlank(line[at - 1]) && isBlank(line[at + stars.length])
}

function starsAt(line: string, at: number, stars: string): Piece {
  return {
    kind: 'stars',
    count: stars.length,
    canOpen: !isBlank(line[at + stars.length]),
    canClose: !isBlank(line[at - 1]),
  }
}

function isBlank(letter: string | undefined): boolean {
  return letter === undefined || /\s/.test(letter)
}

/** Stars and brackets that nothing answers are letters. */
function lettersForWhatStaysOpen(pieces: Piece[]): Piece[] {
  const inPairs = closedBrackets(pieces)
  const unanswered = new Set([...openStars(inPairs, 'bold'), ...openStars(inPairs, 'italic')])
  return inPairs.map((piece) =>
    unanswered.has(piece) && piece.kind === 'stars' ? { kind: 'letters', text: '*'.repeat(piece.count) } : piece,
  )
}

function closedBrackets(pieces: Piece[]): Piece[] {
  const answered = new Set<Piece>()
  let open: Piece | undefined
  for (const piece of pieces) {
    if (piece.kind === 'open') open = piece
    if (piece.kind !== 'close' || !open) continue
    answered.add(open).add(piece)
    open = undefined
  }
  return pieces.map((piece) => {
    if (answered.has(piece)) return piece
    if (piece.kind === 'open') return { kind: 'letters', text: '[' }
    return piece.kind === 'close' ? { kind: 'letters', text: piece.written } : piece
  })
}

/** The last sign that turns bold or italic on, if nothing turns it off again. */
function openStars(pieces: Piece[], what: 'bold' | 'italic'): Piece[] {
  const without = what === 'bold' ? 1 : 2
  const turning = pieces.filter((piece) => piece.kind === 'stars' && piece.count !== without)
  return turning.length % 2 === 1 ? turning.slice(-1) : []
}

/** The address of the link whose brackets stand around this piece. */
function linkAround(pieces: Piece[], at: number): string | undefined {
  const before = pieces.slice(0, at).findLast((piece) => piece.kind === 'open' || piece.kind === 'close')
  if (before?.kind !== 'open') return undefined
  const after = pieces.slice(at).find((piece) => piece.kind === 'open' || piece.kind === 'close')
  return after?.kind === 'close' ? after.href : undefined
}
