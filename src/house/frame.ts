import { helpUrl } from '#design/addresses.ts'
import { findPhone } from '#modules/people/index.ts'
import { coloursName, coloursUrl, detailsInWords, findAssociation, settledMenu } from '#modules/settings/index.ts'
import type { Db } from '#platform/database.ts'
import { editablesOf } from '#platform/editable.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Module, ModuleMenu } from '#platform/module.ts'
import type { Permission } from '#platform/permissions.ts'
import {
  type Frame,
  type MenuEntry,
  type RecordAddress,
  type StaffMenuGroup,
  staffMenuPlaces,
  type Viewer,
} from '#platform/view.ts'
import { messages } from './messages.ts'

const nothing: Bilingual = { ka: '', en: '' }

interface Around {
  modules: Module[]
  isDemonstration: boolean
}

/** What stands around every page: the association's names, and the menus that the modules bring. */
export function framesOf(around: Around): (db: Db, viewer: Viewer | undefined) => Promise<Frame> {
  const forEverybody = (db: Db) => frameOf(db, undefined, around)
  return (db, viewer) => (viewer ? frameOf(db, viewer, around) : keptRead(db, forEverybody))
}

async function frameOf(db: Db, viewer: Viewer | undefined, { modules, isDemonstration }: Around): Promise<Frame> {
  const association = await keptRead(db, findAssociation)
  const name = association ? { ka: association.name_ka, en: association.name_en } : say(messages, (m) => m.emptyHouse)
  const menus = await menusOf(db, modules)
  const colours = association && coloursName(association)
  return {
    name,
    shortName: association ? { ka: association.short_name_ka, en: association.short_name_en } : name,
    menu: menuIn('main', menus),
    utilities: menuIn('utility', menus),
    footer: [...menuIn('main', menus), ...menuIn('footer', menus)],
    openData: menuIn('open-data', menus),
    staffMenu: staffMenuOf(viewer, modules),
    quick: openTo(
      viewer,
      modules.flatMap((module) => module.quick ?? []),
    ).map(({ to, label }) => ({ to, label })),
    help: helpFor(viewer, modules),
    mayEdit: editedBy(viewer, modules),
    recordAt: (path) => recordAt(path, modules),
    demonstration: isDemonstration || association?.is_demonstration ? say(messages, (m) => m.demonstration) : undefined,
    phone: association?.phone || (await keptRead(db, findPhone)),
    details: association ? detailsInWords(association) : [],
    colours: colours && coloursUrl({ name: colours }),
    credits: association ? { ka: association.map_credit_ka, en: association.map_credit_en } : nothing,
  }
}

/** The entries this worker may open, under their headings; a heading with nothing below it is left out. */
function staffMenuOf(viewer: Viewer | undefined, modules: Module[]): StaffMenuGroup[] {
  const open = openTo(
    viewer,
    modules.flatMap((module) => module.staffMenu ?? []),
  )
  return staffMenuPlaces.flatMap((place) => {
    const here = open.filter((entry) => entry.place === place).sort((one, other) => one.order - other.order)
    return here.length === 0 ? [] : [{ place, entries: here.map(({ to, label }) => ({ to, label })) }]
  })
}

/** Those of the entries that this worker may open. */
function openTo<E extends { may: Permission | readonly Permission[] }>(viewer: Viewer | undefined, entries: E[]): E[] {
  return entries.filter(({ may }) => [may].flat().some((one) => viewer?.may.has(one)))
}

/** What this worker may change where it is seen: by a form, or by writing it. */
function editedBy(viewer: Viewer | undefined, modules: Module[]): ReadonlySet<string> {
  const byForm = editablesOf(modules).map(({ kind, may }) => ({ kind, may }))
  const written = modules
    .flatMap(({ records = [] }) => records)
    .map(({ kind, writtenBy }) => ({ kind, may: writtenBy }))
  const own = [...byForm, ...written].filter(({ may }) => may && viewer?.may.has(may))
  return new Set(own.map(({ kind }) => kind))
}

/** Where this worker finds out how a task is done. */
function helpFor(viewer: Viewer | undefined, modules: Module[]): Frame['help'] {
  return openTo(
    viewer,
    modules.flatMap((module) => module.help ?? []),
  ).map(({ to, slug, title }) => ({ at: to, entry: { to: helpUrl({ slug }), label: title } }))
}

/** Found by what the address of a record begins with, so that a new kind has its share card without a word. */
function recordAt(path: string, modules: Module[]): RecordAddress | undefined {
  for (const record of modules.flatMap((module) => module.records ?? [])) {
    const example = record.url({ number: 0, slug: '0' })
    const rest = path.startsWith(example.slice(0, -1)) ? path.slice(example.length - 1) : ''
    if (!example.includes('#') && /^[^/?#]+$/.test(rest)) return { kind: record.kind, slug: rest }
  }
  return undefined
}

async function menusOf(db: Db, modules: Module[]): Promise<ModuleMenu[]> {
  const put = await Promise.all(modules.map(({ menuOf }) => (menuOf ? keptRead(db, menuOf) : [])))
  return settledMenu(db, [...modules.flatMap((module) => module.menu ?? []), ...put.flat()])
}

function menuIn(place: ModuleMenu['place'], menus: ModuleMenu[]): MenuEntry[] {
  return menus
    .filter((entry) => entry.place === place)
    .sort((one, other) => one.order - other.order)
    .map(({ to, label }) => ({ to, label }))
}
