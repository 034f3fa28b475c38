import { type ChoiceField, editing, type LinesField, lines } from '#platform/editable.ts'
import { type Bilingual, say, type Translation } from '#platform/messages.ts'
import { addProject, amendProject } from './actions.ts'
import { editingMessages } from './editing-messages.ts'
import { listDirectionLinks, listOrganisationLinks, listPlaceLinks, listTexts } from './lines.ts'
import { messages } from './messages.ts'
import type { ProjectTextKind } from './tables.ts'

type EditingWords = Translation<(typeof editingMessages)['ka']>

function word(pick: (m: EditingWords) => string): Bilingual {
  return say(editingMessages, pick)
}

/** Every answer of a choice, in the order of the words. */
function answers(of: 'kinds' | 'states' | 'roles'): ChoiceField['from'] {
  return Object.keys(messages.ka[of]).map((value) => ({
    value,
    label: say(messages, (m) => Object.entries(m[of]).find(([key]) => key === value)?.[1] ?? value),
  }))
}

export const projectEditing = editing('project', {
  may: 'manage-projects',
  heading: say(messages, (m) => m.heading),
  title: ({ title_ka, title_en }) => ({ ka: title_ka, en: title_en }),
  fields: [
    {
      ...{ type: 'texts', name: 'title', label: word((m) => m.title), required: true, most: 300 },
      part: word((m) => m.parts.outline),
    },
    { type: 'choice', name: 'kind', label: word((m) => m.kind), from: answers('kinds') },
    { type: 'choice', name: 'state', label: word((m) => m.state), from: answers('states') },
    { type: 'date', name: 'starts_on', precision: 'start_precision', label: word((m) => m.start) },
    {
      ...{ type: 'date', name: 'ends_on', precision: 'end_precision', notBefore: 'starts_on' },
      label: word((m) => m.end),
    },
    {
      ...{ type: 'texts', name: 'goal', label: word((m) => m.goal), long: true, most: 3000 },
      part: word((m) => m.parts.aim),
    },
    textsField('objectives', 'objective', [(m) => m.objectives, (m) => m.oneObjective]),
    textsField('activities', 'activity', [(m) => m.activities, (m) => m.oneActivity]),
    textsField('results', 'result', [(m) => m.results, (m) => m.oneResult]),
    { ...groups(), part: word((m) => m.parts.around) },
    organisations(),
    places(),
    directions(),
    { type: 'record', name: 'umbrella_programme_id', of: 'umbrella-programme', label: word((m) => m.programme) },
    {
      ...{ type: 'texts', name: 'text', long: true, required: true, most: 6000 },
      label: word((m) => m.text),
      hint: word((m) => m.textHint),
      part: word((m) => m.parts.source),
    },
    textsField('further', 'source', [(m) => m.furtherText, (m) => m.oneFurtherText]),
    { type: 'text', name: 'source_lines', label: word((m) => m.sourceLines), most: 100 },
    { type: 'text', name: 'tags', label: word((m) => m.tags), hint: word((m) => m.tagsHint), most: 500 },
  ],
  amend: amendProject,
  create: addProject,
  close: (tx, was, why) => tx.close('project', was, why),
  reopen: (tx, was, why) => tx.amend('project', was, { closed_at: null }, why),
})

type Pick = (m: EditingWords) => string

function textsField(name: string, kind: ProjectTextKind, [label, one]: [Pick, Pick]): LinesField {
  return lines({
    ...{ name, table: 'project_text', of: 'project_id', only: { column: 'kind', is: kind } },
    ...{ label: word(label), one: word(one) },
    fields: [{ type: 'texts', name: 'text', label: word((m) => m.line), long: true, required: true, most: 3000 }],
    list: (db, number) => listTexts(db, number, kind),
  })
}

function groups(): LinesField {
  return lines({
    ...{ name: 'groups', table: 'project_text', of: 'project_id', only: { column: 'kind', is: 'beneficiary' } },
    ...{ label: word((m) => m.groups), one: word((m) => m.oneGroup) },
    fields: [
      { type: 'texts', name: 'text', label: word((m) => m.line), required: true, most: 500 },
      { type: 'number', name: 'age_from', label: word((m) => m.ageFrom), least: 0, most: 120 },
      { type: 'number', name: 'age_to', label: word((m) => m.ageTo), least: 0, most: 120 },
      { type: 'number', name: 'communities', label: word((m) => m.communities), least: 1, most: 5000 },
    ],
    list: (db, number) => listTexts(db, number, 'beneficiary'),
  })
}

function organisations(): LinesField {
  return lines({
    ...{ name: 'organisations', table: 'project_organisation', of: 'project_id' },
    ...{ label: word((m) => m.organisations), one: word((m) => m.oneOrganisation) },
    fields: [
      { type: 'record', name: 'organisation_id', of: 'org', label: word((m) => m.organisation), required: true },
      { type: 'choice', name: 'role', label: word((m) => m.role), from: answers('roles') },
      {
        ...{ type: 'text', name: 'evidence_ka', most: 500, lang: 'ka' },
        label: word((m) => m.evidence),
        hint: word((m) => m.evidenceHint),
      },
    ],
    list: listOrganisationLinks,
  })
}

function places(): LinesField {
  const certainties = ['certain', 'as-written'] as const
  return lines({
    ...{ name: 'places', table: 'project_place', of: 'project_id' },
    ...{ label: word((m) => m.places), one: word((m) => m.onePlace) },
    fields: [
      { type: 'record', name: 'place_id', of: 'place', label: word((m) => m.place), required: true },
      { type: 'texts', name: 'detail', label: word((m) => m.detail), most: 300 },
      {
        ...{ type: 'choice', name: 'certainty', label: word((m) => m.certainty) },
        from: certainties.map((value) => ({ value, label: word((m) => m.certainties[value]) })),
      },
    ],
    list: listPlaceLinks,
  })
}

function directions(): LinesField {
  return lines({
    ...{ name: 'directions', table: 'project_direction', of: 'project_id' },
    ...{ label: word((m) => m.directions), one: word((m) => m.oneDirection) },
    fields: [
      { type: 'record', name: 'direction_id', of: 'direction', label: word((m) => m.oneDirection), required: true },
    ],
    list: listDirectionLinks,
  })
}
