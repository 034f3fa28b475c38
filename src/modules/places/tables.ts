import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

export type PlaceKind = 'country' | 'region' | 'municipality' | 'city' | 'town' | 'village' | 'settlement' | 'facility'

/** A guessed name was formed by us from another alphabet; nobody from there has confirmed it. */
export type NameState = 'confirmed' | 'guessed'

export interface PlaceTable {
  id: Generated<number>
  slug: string
  /** The settlement's name in the gazetteer; its address leads to this one. */
  gazetteer_slug: string | null
  kind: PlaceKind
  name_ka: string
  name_en: string
  name_state: NameState
  parent_id: number | null
  latitude: number | null
  longitude: number | null
  /** 1 where the point is that of the place itself, within about a kilometre. */
  point_is_exact: number
  point_source: string | null
  /** The file of the content pack and the name in it that hold the outline: `municipalities.geojson#name`. */
  boundary: string | null
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    place: PlaceTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    place: true
  }
}
