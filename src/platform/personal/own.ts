import { draftFiles } from '../drafts/drafts.ts'
import { type DraftWords, partsOfDraft } from '../drafts/words.ts'
import { editablesOf } from '../editable.ts'
import { concealed } from '../mail/concealed.ts'
import { say } from '../messages.ts'
import type { Module } from '../module.ts'
import { type PersonalTable, personalTable } from './declared.ts'
import { messages } from './messages.ts'

type HoldsFile = NonNullable<Module['holdsFile']>

/** What the platform's own tables hold about people. */
const ownPersonal = (drafts: DraftWords[], holdsFile: HoldsFile[]): PersonalTable[] => [
  personalTable({
    table: 'mail',
    name: say(messages, (m) => m.mail),
    isFixed: true,
    columns: {
      recipient: { label: say(messages, (m) => m.recipient), by: 'email', left: '' },
      subject: { label: say(messages, (m) => m.subject), by: 'words', left: '' },
      // A one-time link in it would let whoever reads it come in as somebody else.
      text: { label: say(messages, (m) => m.text), by: 'words', left: '', told: concealed },
      error: { label: say(messages, (m) => m.error), left: null, isHidden: true },
      unsubscribe: { label: say(messages, (m) => m.unsubscribe), left: null, isHidden: true },
      // A letter to nobody is never sent, and nobody has to look at it.
      state: { label: say(messages, (m) => m.state), left: 'aside', isHidden: true },
    },
  }),
  personalTable({
    table: 'draft',
    name: say(messages, (m) => m.draft),
    isFixed: true,
    columns: {
      content_secret: {
        label: say(messages, (m) => m.content),
        by: 'words',
        left: '',
        parts: (row) => partsOfDraft(drafts, row),
      },
      receipt_secret: { label: say(messages, (m) => m.receipt), left: null, isHidden: true },
    },
    along: async (_db, row) => draftFiles(row).map((id) => ({ table: 'file', id })),
  }),
  personalTable({
    table: 'file',
    name: say(messages, (m) => m.file),
    columns: { name: { label: say(messages, (m) => m.fileName), by: 'words', left: '' } },
    along: async (db, { id }) => {
      const copies = await db.selectFrom('file_copy').select('id').where('file_id', '=', id).orderBy('id').execute()
      return copies.map((copy) => ({ table: 'file_copy', id: copy.id }))
    },
    // What is shown is taken out where it stands, and not by the way.
    refuses: async (db, { id }, { to }) => {
      const held = to ? [] : await Promise.all(holdsFile.map((holds) => holds(db, id)))
      return held.find((why) => why !== undefined)
    },
  }),
  // Nothing in the row is about anybody, but the picture may be: closed, it leaves the disk.
  personalTable({ table: 'file_copy', name: say(messages, (m) => m.copy), columns: {} }),
]

/** Everything declared in a house of these modules. */
export function personalOf(modules: Module[]): PersonalTable[] {
  const drafts = modules.flatMap((module) => module.drafts ?? [])
  const holdsFile = modules.flatMap((module) => module.holdsFile ?? [])
  const personal = [...modules.flatMap((module) => module.personal ?? []), ...ownPersonal(drafts, holdsFile)]
  const editables = editablesOf(modules)
  return [...personal, ...modules.flatMap((module) => module.personalBeside?.({ editables, personal }) ?? [])]
}
