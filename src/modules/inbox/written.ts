import { say } from '#platform/messages.ts'
import { writtenRow, writtenTable } from '#platform/personal/written.ts'
import { messages } from './messages.ts'
import { readers } from './readers.ts'
import { templateUrl } from './urls.ts'

export const writtenTemplates = writtenTable({
  table: 'answer_template',
  place: async (_db, template) => ({
    ...{ to: templateUrl(template), may: readers, name: say(messages, (m) => m.template) },
    title: { ka: template.title, en: template.title },
    rows: async (tx) => [writtenRow(tx, 'answer_template', template, ['title', 'text_ka', 'text_en'])],
    state: template.closed_at === null ? 'unseen' : 'closed',
  }),
})
