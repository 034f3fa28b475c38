import { getPageWords } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { comparableEmail } from '#platform/intake/email.ts'
import { newToken } from '#platform/tokens.ts'
import { askForNews, confirmSubscription, endSubscription, settleTopics } from './actions.ts'
import { subscribeForm, topicsForm } from './forms.ts'
import { SubscribePage } from './pages/subscribe-page.tsx'
import { AskedPage, EndedPage, EndPage, SubscriptionPage } from './pages/subscription-page.tsx'
import { findByToken, getByToken } from './queries.ts'
import { knownTopics, listTopicsToChoose } from './topics.ts'
import { askedUrl, confirmationUrl, endUrl, subscriptionsUrl, subscriptionUrl } from './urls.ts'

interface One {
  Params: { token: string }
}

const notTooOften = { config: { forEverybody: true, limit: 'sending' } } as const
const forOneReader = { config: { isPrivate: true } } as const
const byLink = { config: { forEverybody: true, isPrivate: true } } as const
/** The button that mail programs draw themselves (RFC 8058). */
const byMailProgram = { config: { ...byLink.config, fromPrograms: true } } as const
const any = { token: ':token' }

export function publicRoutes(app: App): void {
  askingRoutes(app)

  app.get<One>(subscriptionUrl(any), forOneReader, async (request, reply) => {
    const subscription = await getByToken(app.db, request.params.token)
    return reply.html(<SubscriptionPage subscription={subscription} topics={await listTopicsToChoose(app)} />)
  })

  app.post<One>(subscriptionUrl(any), byLink, async (request, reply) => {
    const { token } = request.params
    const { id } = await getByToken(app.db, token)
    const form = readForm(topicsForm, request.body)
    const topics = form.ok ? await knownTopics(app.db, form.value.topics) : []
    await app.change(request, (tx) => settleTopics(tx, id, topics))
    return reply.seeOther(subscriptionUrl({ token }))
  })

  app.post<One>(confirmationUrl(any), byLink, async (request, reply) => {
    const { token } = request.params
    await app.change(request, async (tx) => {
      const { topics: _topics, ...subscription } = await getByToken(tx, token)
      await confirmSubscription(tx, subscription)
    })
    return reply.seeOther(subscriptionUrl({ token }))
  })

  app.get<One>(endUrl(any), forOneReader, async (request, reply) => {
    const { token } = request.params
    return reply.html((await findByToken(app.db, token)) ? <EndPage token={token} /> : <EndedPage />)
  })

  // Nothing of what they send is asked for.
  app.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: 4000 }, (_request, _body, done) =>
    done(null, {}),
  )
  app.post<One>(endUrl(any), byMailProgram, async (request, reply) => {
    await app.change(request, (tx) => endSubscription(tx, request.params.token))
    return reply.html(<EndedPage />)
  })
}

function askingRoutes(app: App): void {
  app.get(subscriptionsUrl, async (_request, reply) => reply.html(<SubscribePage {...(await aroundAsking(app))} />))

  app.post(subscriptionsUrl, notTooOften, async (request, reply) => {
    const form = readForm(subscribeForm, request.body)
    if (!form.ok) return reply.code(422).html(<SubscribePage {...(await aroundAsking(app))} rejected={form} />)
    const asked = { email: comparableEmail(form.value.email), language: request.language, token: newToken() }
    const topics = await knownTopics(app.db, form.value.topics)
    // A letter is sent to an address somebody has typed: never for a program.
    if (!app.suspects(request))
      await app.change(request, (tx) => askForNews(tx, { ...asked, topics, origin: app.origin() }))
    return reply.seeOther(askedUrl)
  })

  app.get(askedUrl, async (_request, reply) => reply.html(<AskedPage />))
}

async function aroundAsking(app: App) {
  return { lede: await getPageWords(app.db, 'subscriptions-lede'), topics: await listTopicsToChoose(app) }
}
