import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** A direction of the association's work. */
export interface DirectionTable {
  id: Generated<number>
  slug: string
  /** Its number in the association's own list, from 1. */
  number: number
  text_ka: string
  text_en: string
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    direction: DirectionTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    direction: true
  }
}
