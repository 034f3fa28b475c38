import { say } from '#platform/messages.ts'
import { writtenRow, writtenTable } from '#platform/personal/written.ts'
import { messages } from './messages.ts'
import { pictureUrl } from './urls.ts'

/** What stands beside pictures: who is to be seen there, and who made it. */
export const describedPictures = writtenTable({
  table: 'media_item',
  place: async (_db, item) => ({
    ...{ to: pictureUrl(item), may: 'keep-media', name: say(messages, (m) => m.picture(item.id)) },
    title: { ka: item.description_ka, en: item.description_en },
    rows: async (tx) => [writtenRow(tx, 'media_item', item, ['description_ka', 'description_en', 'credit'])],
    state: item.closed_at !== null ? 'closed' : item.published_at === null ? 'unseen' : 'shown',
  }),
})
