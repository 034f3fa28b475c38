import { defineMessages } from '#platform/messages.ts'

export const messages = defineMessages(
  {
    acronym: 'აბრევიატურა',
    kind: 'ტიპი',
    when: 'როდის',
    undated: 'თარიღი მითითებული არ არის',
    unnamed: 'წყაროში დასახელებული არ არის',
    roles: { funder: 'დამფინანსებელი', runner: 'განმახორციელებელი', partner: 'პარტნიორი' },
    inRole: {
      funder: 'პროგრამის დამფინანსებელი',
      runner: 'პროგრამის განმახორციელებელი',
      partner: 'პროგრამის პარტნიორი',
    },
  },
  {
    acronym: 'Acronym',
    kind: 'What it is',
    when: 'When',
    undated: 'no date given',
    unnamed: 'Not named in the source',
    roles: { funder: 'Funder', runner: 'Run by', partner: 'Partner' },
    inRole: { funder: 'Funder of the programme', runner: 'Runs the programme', partner: 'Partner of the programme' },
  },
)
