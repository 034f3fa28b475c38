import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** Whether those who can be recognised have agreed to be seen; `unasked`: nobody has told us yet. */
export type Consent = 'yes' | 'no' | 'none-shown' | 'unasked'

/** A picture of the association's own, with everything that has to be known before it is shown. */
export interface MediaItemTable {
  id: Generated<number>
  file_id: number
  /** What there is to see, for whoever does not see it. */
  description_ka: string
  description_en: string
  /** Who made it. */
  credit: string
  /** The point that stays in sight however the picture is cut, in hundredths from the left and from the top. */
  focus_x: number
  focus_y: number
  people_consent: Consent
  /** The consent of a parent or guardian, where minors are shown. */
  guardian_consent: Consent
  added_at: Moment
  /** Since when something published shows it. */
  published_at: Moment | null
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    media_item: MediaItemTable
  }
}
