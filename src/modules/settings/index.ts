import { say } from '#platform/messages.ts'
import type { Module } from '#platform/module.ts'
import { associationEditing, pageWordsEditing, sectionEditing } from './editing.ts'
import { settingsHelp } from './help.ts'
import { menuEditing } from './menu.ts'
import { messages } from './messages.ts'
import { loadPack } from './pack.ts'
import { publicRoutes } from './public.ts'

export { markDemonstration } from './actions.ts'
export { coloursName } from './colours.ts'
export { AssociationDetails, detailsInWords } from './details.tsx'
export { settledMenu } from './menu.ts'
export { LackingWords, OwnParagraphs, OwnWordsEdit, useLede } from './own-words.tsx'
export { getPageWords, type PageWords } from './page-words.ts'
export {
  findAssociation,
  findSectionTitle,
  getAssociation,
  getSectionTitle,
  type SectionSlug,
  type SectionTitle,
} from './queries.ts'
export { coloursUrl } from './urls.ts'

export const settings: Module = {
  name: 'settings',
  publicRoutes,
  help: settingsHelp,
  open: ['association', 'section', 'page_words', 'menu_entry'],
  // What this house is, and not what it holds: another one does not become a demonstration by what it takes in.
  secret: ['association.is_demonstration'],
  editables: [associationEditing, sectionEditing, pageWordsEditing, menuEditing],
  permissions: [
    {
      name: 'edit-texts',
      label: say(messages, (m) => m.mayEditTexts),
      place: 'write',
      meaning: say(messages, (m) => m.mayEditTextsMeans),
      roles: ['editor', 'chair'],
    },
    {
      name: 'settle-association',
      label: say(messages, (m) => m.maySettle),
      place: 'write',
      meaning: say(messages, (m) => m.maySettleMeans),
      roles: ['chair'],
    },
  ],
  loadPack,
}
