import { postRecord } from '#modules/writing/index.ts'
import { say } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { listPages } from './queries.ts'
import { pageUrl } from './urls.ts'

export const pageRecord = postRecord({
  kind: 'page',
  writtenBy: 'write-pages',
  name: say(messages, (m) => m.page),
  url: pageUrl,
  list: listPages,
  feed: false,
})
