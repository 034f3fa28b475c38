import { Type } from 'typebox'
import { readForm, type Sent } from '#platform/forms.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { type AskedChange, personalTable, sentBack } from '#platform/personal/declared.ts'
import { caseMessages } from './case-messages.ts'
import { caseForm, incidentEndForm, incidentForm } from './forms.ts'
import { incidentMessages } from './incident-messages.ts'

const ofPerson = Type.Pick(caseForm, ['person', 'words'])
const ofIncident = Type.Pick(incidentForm, ['what', 'whom'])

/** The columns are named as the fields, with what keeps them out of the journal behind it. */
function inColumns(said: Record<string, Bilingual>): Record<string, Bilingual> {
  return Object.fromEntries(Object.entries(said).map(([field, sentence]) => [`${field}_secret`, sentence]))
}

/** It may be empty as long as nothing has ended. */
function endOf(outcome: Sent[string], sentence: Bilingual): Record<string, Bilingual> {
  return outcome === '' || readForm(incidentEndForm, { outcome }).ok ? {} : { outcome_secret: sentence }
}

/** Erased, a row goes with its deadline: what is not answered or reported yet would be forgotten. */
function untilEnded(to: AskedChange['to'], isOpen: boolean, sentence: Bilingual): Bilingual | undefined {
  return to === undefined && isOpen ? sentence : undefined
}

/** Whoever asks for their data is in a case of their own, and may be in what was written of an incident. */
export const rightsPersonal = [
  personalTable({
    table: 'rights_case',
    reads: ({ person_secret: person = '', words_secret: words = '', outcome_secret: outcome = '' }) => {
      const asked = sentBack(readForm(ofPerson, { person, words }), (field) =>
        say(caseMessages, (m) => m.fields[field as 'person' | 'words'].wrong),
      )
      return {
        wrong: {
          ...inColumns(asked),
          ...endOf(
            outcome,
            say(caseMessages, (m) => m.endFields.outcome.wrong),
          ),
        },
      }
    },
    name: say(caseMessages, (m) => m.personal.row),
    refuses: async (_db, { state }, { to }) =>
      untilEnded(
        to,
        state === 'open',
        say(caseMessages, (m) => m.personal.open),
      ),
    columns: {
      person_secret: { label: say(caseMessages, (m) => m.fields.person.label), by: 'person', left: '' },
      words_secret: { label: say(caseMessages, (m) => m.fields.words.label), by: 'words', left: null },
      outcome_secret: { label: say(caseMessages, (m) => m.endFields.outcome.label), by: 'words', left: null },
    },
  }),
  personalTable({
    table: 'incident',
    reads: ({ what_secret: what = '', whom_secret: whom = '', outcome_secret: outcome = '' }) => {
      const noticed = sentBack(readForm(ofIncident, { what, whom }), (field) =>
        say(incidentMessages, (m) => m.fields[field as 'what' | 'whom'].wrong),
      )
      const end = endOf(
        outcome,
        say(incidentMessages, (m) => m.endFields.outcome.wrong),
      )
      return { wrong: { ...inColumns(noticed), ...end } }
    },
    name: say(incidentMessages, (m) => m.personal.row),
    refuses: async (_db, { ended_at }, { to }) =>
      untilEnded(
        to,
        ended_at === null,
        say(incidentMessages, (m) => m.personal.open),
      ),
    columns: {
      what_secret: { label: say(incidentMessages, (m) => m.fields.what.label), by: 'words', left: '' },
      whom_secret: { label: say(incidentMessages, (m) => m.fields.whom.label), by: 'words', left: null },
      outcome_secret: { label: say(incidentMessages, (m) => m.endFields.outcome.label), by: 'words', left: null },
    },
  }),
]
