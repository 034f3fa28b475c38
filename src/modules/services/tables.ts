import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

export type ServiceItemKind = 'offer' | 'equipment'

export interface ServiceTable {
  id: Generated<number>
  slug: string
  position: number
  /** The organisation that does it. */
  provider_id: number
  text_ka: string
  text_en: string
  /** For whom it is meant; empty where nobody has said. */
  audience_ka: string
  audience_en: string
  closed_at: Moment | null
}

/** One thing that is offered, or one machine it is made on. */
export interface ServiceItemTable {
  id: Generated<number>
  service_id: number
  kind: ServiceItemKind
  position: number
  text_ka: string
  text_en: string
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    service: ServiceTable
    service_item: ServiceItemTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    service: true
  }
}
