import { type Lettering, linesOf, widthOf } from './lines.ts'

/** A link of the way money takes, in words of one language. */
export interface MoneyColumn {
  role: string
  /** Nobody: the box says `unnamed`. */
  names: readonly string[]
  unnamed: string
  /** What went on from here; left out while nobody has told us. */
  amount: string | undefined
}

export interface DrawnLine {
  text: string
  x: number
  /** The line the letters stand on. */
  y: number
  width: number
}

export interface MoneyBox {
  /** Which link, and which of its parties; -1 where nobody is named. */
  column: number
  party: number
  x: number
  y: number
  width: number
  height: number
  lines: DrawnLine[]
}

export interface MoneyDrawing {
  width: number
  height: number
  roles: DrawnLine[]
  boxes: MoneyBox[]
  /** Centred on their `x` in the wide drawing, beginning there in the narrow one. */
  amounts: DrawnLine[]
  /** Lozenges on the thread, full where the sum is known. */
  knots: Array<{ x: number; y: number; isKnown: boolean }>
  /** The thread, and what leads from a knot to its sum: paths. */
  thread: string
  leaders: string
}

const named: Lettering = { face: 'bold', size: 15 }
const unnamed: Lettering = { face: 'plain', size: 15 }
const role: Lettering = { face: 'label', size: 11, spacing: 0.06 }
const sum: Lettering = { face: 'bold', size: 15 }
const lineHeight = 21
const roleLineHeight = 14

const wide = { width: 1088, gap: 22, widest: 260, inside: 11, between: 12, over: 10 }
const narrow = { width: 328, left: 26, spine: 8, inside: 13, between: 8, box: 301 }

/** One column a link, side by side on a thread; several parties of a link stand on each other and fan out. */
export function wideMoney(columns: readonly MoneyColumn[]): MoneyDrawing {
  const count = Math.max(1, columns.length)
  const width = Math.min(wide.widest, (wide.width - wide.gap * (count - 1)) / count)
  const stacks = columns.map((column) => stackOf(column, width - 2 * wide.inside, 22))
  const roles = columns.map((column) => linesOf(column.role, width, role))
  const top = 16 + roleLineHeight * (Math.max(1, ...roles.map((lines) => lines.length)) - 1) + wide.over
  const height = Math.max(64, ...stacks.map((stack) => heightOf(stack, wide.between)))
  const fans = stacks.some((stack) => stack.length > 1)
  const middle = top + height / 2
  const boxes = stacks.map((stack, index) => {
    const x = index * (width + wide.gap)
    const even = fans ? stack : stack.map((one) => ({ ...one, height }))
    return placed(even, { column: index, x, y: middle - heightOf(even, wide.between) / 2, width, inset: wide.inside })
  })
  const amounts = columns.slice(0, -1).map(({ amount }) => (amount === undefined ? [] : linesOf(amount, width, sum)))
  const busAt = (index: number) => index * (width + wide.gap) + width + wide.gap / 2
  const bottomOf = (index: number) => Math.max(0, ...(boxes[index] ?? []).map((box) => box.y + box.height))
  // A sum is no wider than a column, so it stands free below the two columns it stands between.
  const below = amounts.map((_, index) => round(Math.max(bottomOf(index), bottomOf(index + 1))))
  const lowest = amounts.map((lines, index) =>
    lines.length > 0 ? (below[index] ?? 0) + 14 + lineHeight * lines.length : 0,
  )
  return {
    width: wide.width,
    height: round(4 + Math.max(top + height, ...lowest)),
    roles: roles.flatMap((lines, index) => {
      const y = Math.min(...(boxes[index] ?? []).map((box) => box.y)) - wide.over
      return lines.map((text, line) =>
        drawnLine(text, index * (width + wide.gap), y - roleLineHeight * (lines.length - 1 - line), role),
      )
    }),
    boxes: boxes.flat(),
    amounts: amounts.flatMap((lines, index) =>
      lines.map((text, line) => drawnLine(text, busAt(index), (below[index] ?? 0) + 30 + line * lineHeight, sum)),
    ),
    knots: amounts.map((lines, index) => ({ x: busAt(index), y: middle, isKnown: lines.length > 0 })),
    thread: amounts.map((_, index) => fan(boxes[index] ?? [], boxes[index + 1] ?? [], busAt(index), middle)).join(''),
    leaders: amounts
      .map((lines, index) =>
        lines.length === 0 ? '' : `M${busAt(index)} ${middle}V${round((below[index] ?? 0) + 14)}`,
      )
      .join(''),
  }
}

/** Everything below each other, for a telephone: the thread runs down the left side. */
export function narrowMoney(columns: readonly MoneyColumn[]): MoneyDrawing {
  const drawing: MoneyDrawing = { ...{ width: narrow.width, height: 0, thread: '', leaders: '' }, ...emptyLists() }
  let y = 13
  for (const [index, column] of columns.entries()) {
    for (const text of linesOf(column.role, narrow.box, role)) {
      drawing.roles.push(drawnLine(text, narrow.left, y, role))
      y += roleLineHeight
    }
    const stack = stackOf(column, narrow.box - 2 * narrow.inside, 18)
    const place = { column: index, x: narrow.left, y: y - 7, width: narrow.box, inset: narrow.inside }
    drawing.boxes.push(...placed(stack, place))
    y += heightOf(stack, narrow.between) - 7
    if (index === columns.length - 1) break
    drawing.knots.push({ x: narrow.spine, y: y + 11, isKnown: column.amount !== undefined })
    const lines = column.amount === undefined ? [] : linesOf(column.amount, narrow.box, sum)
    drawing.amounts.push(...lines.map((text, line) => drawnLine(text, narrow.left, y + 20 + line * lineHeight, sum)))
    y += 33 + lineHeight * lines.length
  }
  const centres = drawing.boxes.map((box) => round(box.y + box.height / 2))
  drawing.height = round(y + 4)
  drawing.thread = `M${narrow.spine} ${centres[0] ?? 0}V${centres.at(-1) ?? 0}${centres.map((at) => `M${narrow.spine} ${at}H${narrow.left}`).join('')}`
  return drawing
}

function emptyLists(): Pick<MoneyDrawing, 'roles' | 'boxes' | 'amounts' | 'knots'> {
  return { roles: [], boxes: [], amounts: [], knots: [] }
}

interface Stacked {
  party: number
  lines: string[]
  height: number
}

function stackOf(column: MoneyColumn, width: number, padding: number): Stacked[] {
  const one = (party: number, lines: string[]) => ({ party, lines, height: padding + lineHeight * lines.length })
  if (column.names.length === 0) return [one(-1, linesOf(column.unnamed, width, unnamed))]
  return column.names.map((name, party) => one(party, linesOf(name, width, named)))
}

function heightOf(stack: readonly Stacked[], between: number): number {
  return stack.reduce((sum, { height }) => sum + height, 0) + between * Math.max(0, stack.length - 1)
}

interface StackPlace {
  column: number
  x: number
  y: number
  width: number
  inset: number
}

function placed(stack: readonly Stacked[], { column, x, y, width, inset }: StackPlace): MoneyBox[] {
  const between = inset === narrow.inside ? narrow.between : wide.between
  let top = y
  return stack.map(({ party, lines, height }) => {
    const first = top + (height - lineHeight * lines.length) / 2 + 15.5
    const lettering = party === -1 ? unnamed : named
    const drawn = lines.map((text, line) => drawnLine(text, x + inset, first + line * lineHeight, lettering))
    const box = { column, party, x: round(x), y: round(top), width: round(width), height, lines: drawn }
    top += height + between
    return box
  })
}

/** From the right side of each box on the left, by one upright line, to the left side of each box on the right. */
function fan(left: readonly MoneyBox[], right: readonly MoneyBox[], bus: number, middle: number): string {
  const leaving = left.map(({ x, width, y, height }) => ({ from: x + width, y: y + height / 2 }))
  const coming = right.map(({ x, y, height }) => ({ to: x, y: y + height / 2 }))
  const all = [...leaving, ...coming].map(({ y }) => y)
  const upright = `M${round(bus)} ${round(Math.min(middle, ...all))}V${round(Math.max(middle, ...all))}`
  return [
    ...leaving.map(({ from, y }) => `M${round(from)} ${round(y)}H${round(bus)}`),
    ...coming.map(({ to, y }) => `M${round(bus)} ${round(y)}H${round(to)}`),
    all.some((y) => Math.abs(y - middle) > 0.1) ? upright : '',
  ].join('')
}

function drawnLine(text: string, x: number, y: number, lettering: Lettering): DrawnLine {
  return { text, x: round(x), y: round(y), width: widthOf(text, lettering) }
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
