import { Type } from 'typebox'

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?'
// What browsers take in a field for an address, and a domain with a dot: a mail server may know no other letters.
const pattern = `^[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]+@${label}(?:\\.${label})+$`
const shape = new RegExp(pattern)

/** An e-mail address in a form. */
export function emailField() {
  return Type.String({ pattern, maxLength: 200 })
}

/** What an e-mail is kept and compared by, and a text in which one is looked for: in capitals it is the same address. */
export function comparableEmail(given: string): string {
  return given.toLowerCase()
}

/** Whether letters can be sent to it. */
export function isEmail(given: string): boolean {
  return shape.test(given)
}

/** Whether it was written with letters that no e-mail address has, such as those of a keyboard left in Georgian. */
export function hasOtherLetters(given: string): boolean {
  return /[^\x20-\x7e]/.test(given)
}
