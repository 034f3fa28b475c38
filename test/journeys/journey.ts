import type { ParsedMail } from 'mailparser'
import type { RoleLink } from '../../src/house/demo/team.ts'
import type { TestHouse } from '../house.ts'
import type { Reader } from '../keyboard.ts'

/** What every journey goes through: the house of the demonstration, at work, with a mail server beside it. */
export interface Journey {
  house: TestHouse
  /** The one-time links the demonstration prints. */
  links: RoleLink[]
  /** Somebody without a name, at the telephone. */
  visitor(): Promise<Reader>
  /** The newest letter to this address, once it is there. */
  letterTo(address: string, subject?: string): Promise<ParsedMail>
}

export function linkOf({ links }: Journey, role: string): string {
  const link = links.find((one) => one.role === role)
  if (!link) throw new Error(`the demonstration has no link for ${role}`)
  return link.token
}
