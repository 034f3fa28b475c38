import { postRecord, wordsOf } from '#modules/writing/index.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { listNewestNews, listNews, listNewsInShort } from './queries.ts'
import { newsUrl } from './urls.ts'

export const newsRecord = postRecord({
  kind: 'news',
  writtenBy: 'write-news',
  parts: { news_project: 'news_id' },
  name: say(messages, (m) => m.story),
  url: newsUrl,
  list: listNews,
  inShort: listNewsInShort,
  newest: listNewestNews,
  export: {
    name: 'news',
    title: say(messages, (m) => m.heading),
    columns: [
      { name: 'published_on', meaning: say(messages, (m) => m.data.publishedOn), value: (row) => row.published_on },
      { name: 'lead_ka', meaning: say(messages, (m) => m.data.leadKa), value: ({ lead_ka }) => lead_ka },
      { name: 'lead_en', meaning: say(messages, (m) => m.data.leadEn), value: ({ lead_en }) => lead_en },
      { name: 'text_ka', meaning: say(messages, (m) => m.data.textKa), value: ({ body_ka }) => wordsOf(body_ka) },
      { name: 'text_en', meaning: say(messages, (m) => m.data.textEn), value: ({ body_en }) => wordsOf(body_en) },
    ],
  },
  feed: true,
})
