import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    acronym: 'აბრევიატურა',
    kind: 'სახე',
    when: 'როდის',
    undated: 'თარიღი მითითებული არ არის',
    unnamed: 'წყაროში დასახელებული არ არის',
    roles: { funder: 'დამფინანსებელი', runner: 'განმახორციელებელი', partner: 'პარტნიორი' },
    inRole: {
      funder: 'პროგრამის დამფინანსებელი',
      runner: 'პროგრამის განმახორციელებელი',
      partner: 'პროგრამის პარტნიორი',
    },
    editing: {
      programme: 'პროგრამა',
      heading: 'დონორების პროგრამები',
      name: 'სახელი',
      start: 'დაიწყო',
      end: 'დასრულდა',
    },
  },
  {
    acronym: 'Acronym',
    kind: 'What it is',
    when: 'When',
    undated: 'no date given',
    unnamed: 'Not named in the source',
    roles: { funder: 'Funder', runner: 'Run by', partner: 'Partner' },
    editing: { programme: 'Programme', heading: "Donors' programmes", name: 'Name', start: 'Began', end: 'Ended' },
    inRole: { funder: 'Funder of the programme', runner: 'Runs the programme', partner: 'Partner of the programme' },
  },
)
