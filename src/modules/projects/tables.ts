import type { Generated } from 'kysely'
import type { DatePrecision } from '#modules/funding/index.ts'
import type { Moment } from '#platform/clock.ts'

export type ProjectKind = 'project' | 'training-attended' | 'partnership' | 'campaign'

/** `unknown`: the source does not say whether it has ended. */
export type ProjectState = 'completed' | 'ongoing' | 'unknown'

export interface ProjectTable {
  id: Generated<number>
  slug: string
  position: number
  kind: ProjectKind
  state: ProjectState
  /** Lines of the association's own text, from 1: `32, 34, 36`. */
  source_lines: string
  title_ka: string
  title_en: string
  text_ka: string
  text_en: string
  /** Empty where nobody has said. */
  goal_ka: string
  goal_en: string
  starts_on: string | null
  start_precision: DatePrecision | null
  ends_on: string | null
  end_precision: DatePrecision | null
  umbrella_programme_id: number | null
  /** Words by which it is found, with spaces between them. */
  tags: string
  closed_at: Moment | null
}

/** `source`: a further paragraph of the text; `beneficiary`: a group it was for. */
export type ProjectTextKind = 'source' | 'objective' | 'activity' | 'result' | 'beneficiary'

/** One of several texts of a project. */
export interface ProjectTextTable {
  id: Generated<number>
  project_id: number
  kind: ProjectTextKind
  position: number
  text_ka: string
  text_en: string
  /** Of a group: years of age, and how many communities it lives in. */
  age_from: number | null
  age_to: number | null
  communities: number | null
  closed_at: Moment | null
}

export type ProjectRole =
  | 'implementer'
  | 'donor'
  | 'funder'
  | 'programme-runner'
  | 'programme-partner'
  | 'partner'
  | 'participant'
  | 'outcome'

export interface ProjectOrganisationTable {
  id: Generated<number>
  project_id: number
  organisation_id: number
  role: ProjectRole
  /** The words of the source that say so; empty where it is clear without. */
  evidence_ka: string
  closed_at: Moment | null
}

/** `as-written`: the source names this place, but cannot be right about it. */
export type PlaceCertainty = 'certain' | 'as-written'

export interface ProjectPlaceTable {
  id: Generated<number>
  project_id: number
  place_id: number
  detail_ka: string
  detail_en: string
  certainty: PlaceCertainty
  closed_at: Moment | null
}

export interface ProjectDirectionTable {
  id: Generated<number>
  project_id: number
  direction_id: number
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    project: ProjectTable
    project_text: ProjectTextTable
    project_organisation: ProjectOrganisationTable
    project_place: ProjectPlaceTable
    project_direction: ProjectDirectionTable
  }
}

declare module '#platform/records.ts' {
  interface RecordKinds {
    project: true
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'manage-projects': true
  }
}
