import { say } from '#platform/messages.ts'
import { both, recordOf } from '#platform/records.ts'
import { aboutEditing } from './editing.ts'
import { messages } from './messages.ts'
import { listAboutTexts } from './queries.ts'
import { titleOf } from './title.ts'
import { aboutTextUrl } from './urls.ts'

export const aboutRecord = recordOf({
  kind: 'about',
  table: 'about_text',
  name: say(messages, (m) => m.about),
  url: aboutTextUrl,
  list: listAboutTexts,
  title: ({ slug }) => titleOf(slug),
  excerpt: ({ text_ka, text_en }) => both(text_ka, text_en),
  texts: ({ text_ka, text_en }) => [both(text_ka, text_en)],
  feed: false,
  sitemap: false,
  // A handful of texts is no table, and nobody has said on what terms they may be used.
  export: false,
  editing: aboutEditing,
})
