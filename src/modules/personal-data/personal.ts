import { say } from '#platform/messages.ts'
import { personalTable } from '#platform/personal/declared.ts'
import { caseMessages } from './case-messages.ts'
import { incidentMessages } from './incident-messages.ts'

/** Whoever asks for their data is in a case of their own, and may be in what was written of an incident. */
export const rightsPersonal = [
  personalTable({
    table: 'rights_case',
    name: say(caseMessages, (m) => m.personal.row),
    columns: {
      person_secret: { label: say(caseMessages, (m) => m.fields.person.label), by: 'person', left: '' },
      words_secret: { label: say(caseMessages, (m) => m.fields.words.label), by: 'words', left: null },
      outcome_secret: { label: say(caseMessages, (m) => m.endFields.outcome.label), by: 'words', left: null },
    },
  }),
  personalTable({
    table: 'incident',
    name: say(incidentMessages, (m) => m.personal.row),
    columns: {
      what_secret: { label: say(incidentMessages, (m) => m.fields.what.label), by: 'words', left: '' },
      whom_secret: { label: say(incidentMessages, (m) => m.fields.whom.label), by: 'words', left: null },
      outcome_secret: { label: say(incidentMessages, (m) => m.endFields.outcome.label), by: 'words', left: null },
    },
  }),
]
