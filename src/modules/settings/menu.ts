import type { Db } from '#platform/database.ts'
import { type Editable, editable } from '#platform/editable.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { ModuleMenu } from '#platform/module.ts'
import { menuMessages } from './menu-messages.ts'
import { menuEntryUrl } from './urls.ts'

const places = (['main', 'footer', 'nowhere'] as const).map((value) => ({
  value,
  label: say(menuMessages, (m) => m.places[value]),
}))

/** The entries of the public menus: where they stand, in which order, under which words. */
export const menuEditing: Editable = editable(
  { kind: 'menu-entry', table: 'menu_entry', name: say(menuMessages, (m) => m.one) },
  {
    may: 'settle-association',
    heading: say(menuMessages, (m) => m.heading),
    title: ({ slug, label_ka, label_en }) => (label_ka === '' ? nameOf({ slug }) : { ka: label_ka, en: label_en }),
    fields: [
      {
        ...{ type: 'texts', name: 'label', most: 40 },
        label: say(menuMessages, (m) => m.label),
        hint: say(menuMessages, (m) => m.labelHint),
      },
      { type: 'choice', name: 'place', label: say(menuMessages, (m) => m.place), from: places },
      {
        ...{ type: 'number', name: 'position', least: 1, most: 99, required: true },
        label: say(menuMessages, (m) => m.position),
        hint: say(menuMessages, (m) => m.positionHint),
      },
    ],
    seenAt: menuEntryUrl,
    whileEmpty: nameOf,
    amend: (tx, was, { columns }, why) => tx.amend('menu_entry', was, columns, why),
  },
)

function nameOf({ slug }: { slug: string }): Bilingual {
  return say(menuMessages, (m) => Object.entries(m.names).find(([name]) => name === slug)?.[1] ?? slug)
}

const listSettled = (db: Db) => db.selectFrom('menu_entry').selectAll().orderBy('id').execute()

/** The menus as the association has settled them; what it has no say in stays as the modules bring it. */
export async function settledMenu(db: Db, brought: ModuleMenu[]): Promise<ModuleMenu[]> {
  const rows = await keptRead(db, listSettled)
  return brought.flatMap((entry) => {
    const row = rows.find((one) => menuEntryUrl(one) === entry.to)
    if (!row) return [entry]
    const label = { ka: row.label_ka || entry.label.ka, en: row.label_en || row.label_ka || entry.label.en }
    return row.place === 'nowhere' ? [] : [{ ...entry, label, place: row.place, order: row.position }]
  })
}
