import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

export type OrganisationKind = 'ngo' | 'social-enterprise' | 'multilateral' | 'international-ngo' | 'foundation'

/** Whether the English name is the organisation's own or our translation. */
export type EnglishNameState = 'own' | 'translated'

export interface OrganisationTable {
  id: Generated<number>
  slug: string
  position: number
  name_ka: string
  name_en: string
  english_name_state: EnglishNameState
  acronym: string | null
  kind: OrganisationKind
  /** 1 for the association whose house this is. */
  is_own: number
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    organisation: OrganisationTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    org: true
  }
}
