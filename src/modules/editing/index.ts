import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { editingHelp } from './help.ts'
import { messages } from './messages.ts'
import { draftsAboutPeople } from './personal.ts'
import { staffRoutes } from './staff.tsx'
import { tasks } from './tasks.ts'
import { undoState } from './undoing.ts'
import { recordsUrl, textsUrl } from './urls.ts'
import { editedTexts } from './written.ts'

export { addRecord, type Brought, saveRecord } from './actions.ts'
export { readAnswers } from './answers.ts'
export { reasonForm } from './forms.ts'
export { optionsFor } from './gather.ts'
export { closedAtOf, listRows, type Opened, type Option, titleOf } from './queries.ts'
export { readCells, wrongTogether } from './reading.ts'
export { readEdited } from './reading-form.ts'
export { listUrl, recordsUrl } from './urls.ts'
export { type AnyRow, columnsOf, controlsOf, markOf, type Typed, typedOf, valuesOf, versionOf } from './values.ts'
export { wordsOf, wrongWords } from './words.ts'

/** Whoever may do any of this has records to correct. */
const editors = ['edit-texts', 'manage-projects', 'settle-association'] as const

export const editing: Module = {
  name: 'editing',
  // It holds texts that nobody has published.
  confidential: ['text_state'],
  undoings: { text_state: undoState },
  written: editedTexts,
  personalBeside: draftsAboutPeople,
  staffRoutes,
  help: editingHelp,
  tasks,
  staffMenu: [
    { to: recordsUrl, label: say(messages, (m) => m.records), may: editors, place: 'write', order: 30 },
    {
      to: textsUrl,
      label: say(messages, (m) => m.textsMenu),
      may: [...editors, 'write-news', 'write-pages'],
      place: 'write',
      order: 40,
    },
  ],
  quick: [{ to: recordsUrl, label: say(messages, (m) => m.quick), may: editors }],
}
