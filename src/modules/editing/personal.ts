import { say } from '#platform/messages.ts'
import type { PersonalBeside } from '#platform/module.ts'
import { type PersonalTable, personalTable } from '#platform/personal/declared.ts'
import { messages } from './messages.ts'
import { kindsOfStates } from './queries.ts'

/** What is written and not public yet about somebody who has a record of their own: it goes with that. */
export const draftsAboutPeople: PersonalBeside = ({ editables, personal }): PersonalTable[] => {
  const ofPeople = editables.filter((editable) => personal.some(({ table }) => table === editable.table))
  const kinds = new Set(ofPeople.flatMap(kindsOfStates))
  const drafts = personalTable({
    table: 'text_state',
    name: say(messages, (m) => m.draftText),
    isOf: ({ kind }) => kinds.has(kind),
    // It is mended in the form of the record.
    isFixed: true,
    columns: {
      draft_text: { label: say(messages, (m) => m.draftText), by: 'words', left: null },
      state: { label: say(messages, (m) => m.textState), left: 'done', isHidden: true },
    },
    goesWith: async (db, { table, id }) => {
      const ofRow = ofPeople.filter((editable) => editable.table === table).map(({ kind }) => kind)
      if (ofRow.length === 0) return []
      const rows = db.selectFrom('text_state').select('id').where('kind', 'in', ofRow).where('number', '=', id)
      return (await rows.orderBy('id').execute()).map((row) => ({ table: 'text_state', id: row.id }))
    },
  })
  return [drafts]
}
