import type { Generated } from 'kysely'
import type { Day, Moment } from '#platform/clock.ts'
import type { PersonalReason } from '#platform/personal/declared.ts'

export type RequestKind = 'handed-over' | 'corrected' | 'erased' | 'forgotten'

/** That somebody's right was served; not whose. */
export interface PersonalDataRequestTable {
  id: Generated<number>
  kind: RequestKind
  reason: PersonalReason
  /** How many rows, or texts, it was about. */
  rows: number
  done_at: Moment
}

export type Wish = 'know' | 'copy' | 'correct' | 'erase' | 'object'
export type Channel = 'phone' | 'visit' | 'mail' | 'paper' | 'form'

/** How long the law gives for an answer; the open row holds, and without one nobody has said it. */
export interface RightsRuleTable {
  id: Generated<number>
  amount: number
  unit: 'working-day' | 'calendar-day'
  closed_at: Moment | null
}

/** Somebody has asked for what the law gives them. Columns that end in `_secret` stand in no journal. */
export interface RightsCaseTable {
  id: Generated<number>
  wish: Wish
  channel: Channel
  /** Who asks, and how they are reached. */
  person_secret: string
  words_secret: string | null
  received_on: Day
  /** How long the law gave when it came; null while nobody had said it. */
  rule_id: number | null
  /** The day on which the time was made longer, which happens once. */
  extended_on: Day | null
  state: 'open' | 'done' | 'refused'
  done_on: Day | null
  outcome_secret: string | null
  closed_at: Moment | null
}

/** Personal data were lost, seen or changed by somebody who should not have. */
export interface IncidentTable {
  id: Generated<number>
  what_secret: string
  whom_secret: string | null
  noticed_at: Moment
  reported_at: Moment | null
  ended_at: Moment | null
  outcome_secret: string | null
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    rights_rule: RightsRuleTable
    rights_case: RightsCaseTable
    incident: IncidentTable
    personal_data_request: PersonalDataRequestTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'handle-personal-data': true
  }
}
