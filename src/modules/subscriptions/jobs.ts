import { chooseText } from '#design/text.tsx'
import { newsUrl } from '#modules/news/index.ts'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import type { Row, Tx } from '#platform/database.ts'
import { inAddress } from '#platform/language.ts'
import { inLanguage, say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { markOf } from './letters.ts'
import { messages } from './messages.ts'
import { listReaders, listUnconfirmed } from './queries.ts'
import { endUrl } from './urls.ts'

export const sendingJob = 'newsletter'

const lettersInBatch = 50
/** What nobody confirms for so long was not meant. */
const unconfirmedStays = '-P7D'

export const jobs: JobKind[] = [
  {
    kind: sendingJob,
    label: say(messages, (m) => m.staff.job),
    work: (app, { newsletter }) => send(app, Number(newsletter)),
  },
  {
    kind: 'subscriptions-unconfirmed',
    label: say(messages, (m) => m.staff.forgettingJob),
    schedule: '20 3 * * *',
    destroysOld: true,
    work: forgetUnconfirmed,
  },
]

/** Writes the letters of a newsletter, batch by batch. Begun again, it goes on where it stopped. */
async function send(app: App, newsletter: number): Promise<void> {
  const origin = app.origin()
  for (let isDone = false; !isDone; )
    isDone = await app.changeByHouse('letters of a newsletter', (tx) => writeBatch(tx, newsletter, origin))
}

/** Answers whether that was the last of them. */
async function writeBatch(tx: Tx, id: number, origin: string): Promise<boolean> {
  const newsletter = await tx.selectFrom('newsletter').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (newsletter.state === 'done') return true
  const { news_id, last_subscription: after } = newsletter
  const readers = await listReaders(tx, news_id, { after, count: lettersInBatch })
  // A story that was taken back meanwhile goes to nobody more.
  const news = await tx
    .selectFrom('news')
    .selectAll()
    .where('id', '=', news_id)
    .where('state', '=', 'published')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (news) for (const reader of readers) writeLetter(tx, { news, reader, origin })
  const isLast = !news || readers.length < lettersInBatch
  await tx.amend('newsletter', newsletter, {
    last_subscription: readers.at(-1)?.id ?? after,
    letters: newsletter.letters + (news ? readers.length : 0),
    state: isLast ? 'done' : 'under-way',
  })
  return isLast
}

interface Writing {
  news: Row<'news'>
  reader: Row<'subscription'>
  origin: string
}

function writeLetter(tx: Tx, { news, reader, origin }: Writing): void {
  const { id, language, email, token_secret: token } = reader
  const title = chooseText({ ka: news.title_ka, en: news.title_en }, language)
  const lead = chooseText({ ka: news.lead_ka, en: news.lead_en }, language).words
  const m = inLanguage(messages, language).letter
  const untranslated = title.language === language ? '' : m.untranslated
  const address = origin + inAddress(language, newsUrl(news))
  const unsubscribe = inAddress(language, endUrl({ token }))
  tx.mail({
    to: email,
    language,
    subject: title.words,
    text: [untranslated, lead, address].filter(Boolean).join('\n\n'),
    unsubscribe,
    mark: markOf({ id, news: news.id }),
  })
}

async function forgetUnconfirmed(app: App): Promise<void> {
  const before = later(app.clock.now(), unconfirmedStays)
  for (;;) {
    const some = await listUnconfirmed(app.db, before)
    if (some.length === 0) return
    await app.changeByHouse('subscriptions nobody confirmed', async (tx) => {
      for (const { id } of some) await tx.erase({ table: 'subscription', id }, 'kept-long-enough')
    })
  }
}
