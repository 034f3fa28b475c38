import type { LinesField } from '#platform/editable.ts'
import { inLine } from './values.ts'

/** The tick by which a worker says that a side is not finished. */
export function draftTick(control: string): string {
  return `${control}-draft`
}

/** The tick by which a worker says that a side is right, although the other one has changed. */
export function fitsTick(control: string): string {
  return `${control}-fits`
}

/** The same for the other side of everything that is changed now. */
export const smallTick = 'fits'

/** The tick by which a line is taken away. */
export function goneTick(field: LinesField, line: number): string {
  return inLine(field, line, 'gone')
}

const asked = '-asked'

/** What stands before a box: a box that is not ticked is not sent, and this tells that it was asked. */
export function askedMark(control: string): string {
  return `${control}${asked}`
}

/** The box that such a mark stands before. */
export function askedBy(name: string): string | undefined {
  return name.endsWith(asked) ? name.slice(0, -asked.length) : undefined
}
