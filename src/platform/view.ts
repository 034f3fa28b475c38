import type { Moment } from './clock.ts'
import type { Bilingual, Language } from './messages.ts'

/** A worker who has come in, as far as a page needs to know. */
export interface Viewer {
  id: number
  name: string
  may: ReadonlySet<string>
  /** Has come in with a password alone for too long: until a second factor is set up, nothing else is open. */
  mustSecure: boolean
}

/** An entry of a menu: an address without language, and its words. */
export interface MenuEntry {
  to: string
  label: Bilingual
}

/** The headings of the workspace's menu, in their order. */
export const staffMenuPlaces = ['today', 'write', 'messages', 'people', 'house'] as const

export type StaffMenuPlace = (typeof staffMenuPlaces)[number]

/** What stands under one heading of the workspace's menu. */
export interface StaffMenuGroup {
  place: StaffMenuPlace
  entries: MenuEntry[]
}

/** A record as addresses name it. */
export interface RecordAddress {
  kind: string
  slug: string
}

/** What stands around every page. The house fills it from the association's own words. */
export interface Frame {
  /** The full name, as it stands in the footer. */
  name: Bilingual
  /** The name people use, as it stands in the header. */
  shortName: Bilingual
  menu: MenuEntry[]
  /** What stands in the quiet line above the menu, such as the search. */
  utilities: MenuEntry[]
  footer: MenuEntry[]
  openData: MenuEntry[]
  /** Entries of the workspace this worker may open. */
  staffMenu: StaffMenuGroup[]
  /** What this worker begins most often. */
  quick?: MenuEntry[] | undefined
  /** How the tasks of this worker are done, and on which pages and those below them that is asked. */
  help?: Array<{ at: string; entry: MenuEntry }> | undefined
  /** What this worker may edit where it is seen: kinds of records, settings and the like. Nothing for everybody else. */
  mayEdit: ReadonlySet<string>
  /** The record that a page is about, if it is about one: `/projects/clean-spring` is `project`, `clean-spring`. */
  recordAt: (path: string) => RecordAddress | undefined
  /** What is invented, where everything here is a demonstration. */
  demonstration?: Bilingual | undefined
  /** How the association is reached and found in registers, a line each; only what it has told. */
  details: Bilingual[]
  /** The stylesheet with the association's own colours, if it has any. */
  colours: string | undefined
  /** The telephone somebody answers, as people write it; it stands on every page, and where something went wrong. */
  phone: string | undefined
  /** Sources to be credited on every page, such as those of the maps. */
  credits: Bilingual
}

/** Files made by the build, by the name of their source. */
export interface Assets {
  style: string
  /** What pages other than the home page need beyond it. */
  innerStyle: string
  /** What the workspace needs beyond both. */
  staffStyle: string
  script: string
  /** The fonts whose coming late would move the lines of a page in that language. */
  fonts: Record<Language, string[]>
}

/** Who is looking, and at what. One for each page that is drawn. */
export interface View {
  language: Language
  /** The address of this page without origin and language, with its query. */
  path: string
  /** It stands at that address with `again` behind it: `sendingAddress()` in `design/addresses.ts`. */
  isAgain: boolean
  /** The origin of absolute addresses, such as `https://example.ge`. */
  origin: string
  /** Whether the operator has set that origin, so that it holds on paper too. */
  hasPublicUrl: boolean
  now: Moment
  viewer: Viewer | undefined
  /** What every form of a worker carries; nothing for everybody else, so that their pages can be shared. */
  formToken: string | undefined
  /** The name of this page in the browser of a worker: what is drawn in answer to a form is the same page as before. */
  tab: string | undefined
  frame: Frame
  /** What a worker reads beside this public page. */
  notes: MenuEntry[]
  assets: Assets
  /** True only under `npm run dev`. */
  isDevelopment: boolean
}

let drawnFor: View | undefined

/** Draws for one view. A page is drawn without a pause, so nothing else is drawn meanwhile. */
export function drawFor<T>(view: View, draw: () => T): T {
  const before = drawnFor
  drawnFor = view
  try {
    return draw()
  } finally {
    drawnFor = before
  }
}

/**
 * The view of the page that is being drawn; an error outside of one. Nearly every component asks, several hundred times
 * a page: a context of Preact would take as long as the rest of the drawing.
 */
export function useView(): View {
  if (!drawnFor) throw new Error('useView() was called outside a page')
  return drawnFor
}
