import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** How exactly a date is known. */
export type DatePrecision = 'year' | 'month' | 'day'

/** A donor's programme or competition, above single projects. */
export interface UmbrellaProgrammeTable {
  id: Generated<number>
  slug: string
  name_ka: string
  name_en: string
  acronym: string | null
  /** What it calls itself, such as "grant competition"; empty where nobody has said. */
  kind_ka: string
  kind_en: string
  starts_on: string | null
  start_precision: DatePrecision | null
  ends_on: string | null
  end_precision: DatePrecision | null
  /** What another source says about it, in English; never the association's own words. */
  external_fact: string | null
  external_source: string | null
  closed_at: Moment | null
}

/** Whose money it is, who runs the programme, and who helps. */
export type UmbrellaProgrammeRole = 'funder' | 'runner' | 'partner'

export interface UmbrellaProgrammeOrganisationTable {
  id: Generated<number>
  umbrella_programme_id: number
  organisation_id: number
  role: UmbrellaProgrammeRole
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    umbrella_programme: UmbrellaProgrammeTable
    umbrella_programme_organisation: UmbrellaProgrammeOrganisationTable
  }
}
