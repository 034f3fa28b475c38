import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, widthOf } from './lines.ts'
import { type DrawnLine, type MoneyColumn, type MoneyDrawing, narrowMoney, wideMoney } from './money-layout.ts'

interface Area {
  what: string
  left: number
  right: number
  top: number
  bottom: number
}

/** The letters of a line reach so far above and below the line they stand on. */
function areaOf(what: string, { text, x, y, width }: DrawnLine, centred: boolean, size: number): Area {
  const left = centred ? x - width / 2 : x
  return { what: `${what} ${text}`, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 }
}

function areasOf(drawing: MoneyDrawing): Area[] {
  const isWide = drawing.width === 1088
  return [
    ...drawing.roles.map((line) => areaOf('role', line, false, 11)),
    ...drawing.amounts.map((line) => areaOf('amount', line, isWide, 15)),
    ...drawing.boxes.map(({ x, y, width, height }) => ({
      ...{ what: `box at ${x} ${y}`, left: x, right: x + width, top: y, bottom: y + height },
    })),
    ...drawing.knots.map(({ x, y }) => ({
      ...{ what: `knot at ${x} ${y}`, left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 },
    })),
  ]
}

function overlapping(areas: Area[]): string[] {
  const slack = 0.2
  return areas.flatMap((one, index) =>
    areas
      .slice(index + 1)
      .filter((other) => one.left < other.right - slack && other.left < one.right - slack)
      .filter((other) => one.top < other.bottom - slack && other.top < one.bottom - slack)
      .map((other) => `${one.what} / ${other.what}`),
  )
}

function outside(drawing: MoneyDrawing): string[] {
  const beyond = areasOf(drawing).filter(
    ({ left, right, top, bottom }) =>
      left < -0.1 || right > drawing.width + 0.1 || top < -0.1 || bottom > drawing.height,
  )
  const spilt = drawing.boxes.flatMap(({ x, y, width, height, lines }) =>
    lines
      .map((line) => areaOf('text', line, false, 15))
      .filter(({ left, right, top, bottom }) => left < x || right > x + width || top < y || bottom > y + height),
  )
  return [...beyond, ...spilt].map(({ what }) => what)
}

const word = fc.oneof(
  fc.constantFrom(
    'ფონდი',
    'განვითარებისა',
    'ანგარიშვალდებულებისათვის',
    'და',
    'კვლევებისა-და',
    '„ნიმუში“',
    '(ABC)',
    '№ 7',
  ),
  fc.string({ unit: fc.constantFrom(...'აბგდევზთიკლმნოპ'), minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
)
const name = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '))
const column: fc.Arbitrary<MoneyColumn> = fc.record({
  role: fc.constantFrom('დონორი', 'დამფინანსებელი', 'პროგრამის განმახორციელებელი', 'Runs the programme'),
  names: fc.array(name, { maxLength: 6 }),
  unnamed: fc.constant('წყაროში დასახელებული არ არის'),
  amount: fc.option(fc.constantFrom('12 345,50 ₾', '999 999 999 999,99 ₾'), { nil: undefined }),
})
const path = fc.array(column, { minLength: 1, maxLength: 5 })

describe('the drawn way of the money', () => {
  it.each([
    ['wide', wideMoney],
    ['narrow', narrowMoney],
  ] as const)('never lays one thing over another, whoever gave and however long their names: %s', (_shape, draw) => {
    fc.assert(
      fc.property(path, (columns) => {
        const drawing = draw(columns)
        expect(overlapping(areasOf(drawing))).toEqual([])
        expect(outside(drawing)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('lines', () => {
  const lettering = { face: 'bold', size: 15 } as const

  it('are never wider than there is room, and lose no letter', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 60, max: 300 }), (text, width) => {
        const lines = linesOf(text, width, lettering)
        for (const line of lines) expect(widthOf(line, lettering)).toBeLessThanOrEqual(width)
        const letters = (words: string) => words.replaceAll(/[\s-]/g, '')
        expect(letters(lines.join(''))).toBe(letters(text))
      }),
    )
  })

  it('break a long Georgian word after a syllable', () => {
    expect(linesOf('ანგარიშვალდებულების პროექტი', 178, lettering)).toEqual(['ანგარიშვალდებულე-', 'ბის პროექტი'])
  })
})
