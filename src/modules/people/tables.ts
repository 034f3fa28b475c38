import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** Somebody who can be reached at the association, and has published how. */
export interface PersonTable {
  id: Generated<number>
  slug: string
  position: number
  name_ka: string
  name_en: string
  role_ka: string
  role_en: string
  /** Name and role as the association writes them in one line. */
  line_ka: string
  line_en: string
  /** International form, for the telephone: `+995...`. */
  phone: string | null
  phone_shown: string | null
  email: string | null
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    person: PersonTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    person: true
  }
}
