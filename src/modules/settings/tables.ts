import type { Generated } from 'kysely'
import type { Moment } from '#platform/clock.ts'

/** The association itself: one row. */
export interface AssociationTable {
  id: Generated<number>
  name_ka: string
  name_en: string
  short_name_ka: string
  short_name_en: string
  acronym: string
  /** What the association is, in one sentence; empty where its pack does not say. */
  tagline_ka: string
  tagline_en: string
  email: string
  email_label_ka: string
  email_label_en: string
  /** International form: `+995...`; this and what follows is empty until the association tells it. */
  phone: string
  address_ka: string
  address_en: string
  registration_number: string
  bank_ka: string
  bank_en: string
  /** IBAN, without spaces. */
  bank_account: string
  /** `#7a1f35`; empty where the usual colour is kept. */
  colour_light: string
  colour_dark: string
  map_credit_ka: string
  map_credit_en: string
  /** 1 where everything but the association's own texts is invented; every page says so. */
  is_demonstration: number
  /** When the content pack was taken in; it is never taken in again. */
  loaded_at: Moment
}

/** The headings of the association's own text: about, projects, services, news, contact. */
export interface SectionTable {
  id: Generated<number>
  slug: string
  position: number
  title_ka: string
  title_en: string
}

/** What the association says at a place of a page that has words already; empty where those hold. */
export interface PageWordsTable {
  id: Generated<number>
  slug: string
  text_ka: string
  text_en: string
}

/** Where a page of the house stands in the menus, and under which words; empty where its own hold. */
export interface MenuEntryTable {
  id: Generated<number>
  slug: string
  place: 'main' | 'footer' | 'nowhere'
  position: number
  label_ka: string
  label_en: string
}

declare module '#platform/database.ts' {
  interface Database {
    association: AssociationTable
    page_words: PageWordsTable
    menu_entry: MenuEntryTable
    section: SectionTable
  }
}

declare module '#platform/permissions.ts' {
  interface Permissions {
    'edit-texts': true
    'settle-association': true
  }
}
