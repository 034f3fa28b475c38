import { listPeople } from '#modules/people/index.ts'
import { getAssociation, getPageWords, getSectionTitle } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { later } from '#platform/clock.ts'
import { NotFound } from '#platform/errors.ts'
import { newToken } from '#platform/tokens.ts'
import { receiveMessage } from './actions.ts'
import { readContactForm } from './forms.ts'
import { ContactPage } from './pages/contact-page.tsx'
import { MessageReceiptPage } from './pages/receipt-page.tsx'
import { getReceipt } from './queries.ts'
import { contactUrl, receiptUrl, securityUrl } from './urls.ts'

const forOneReader = { config: { isPrivate: true } }
const notTooOften = { config: { forEverybody: true, limit: 'sending' } } as const

export function publicRoutes(app: App): void {
  securityRoute(app)
  app.get(contactUrl, async (_request, reply) => reply.html(<ContactPage around={await aroundTheForm(app)} />))

  app.post(contactUrl, notTooOften, async (request, reply) => {
    const form = readContactForm(request.body)
    if (!form.ok) return reply.code(422).html(<ContactPage around={await aroundTheForm(app)} rejected={form} />)

    const sending = { language: request.language, receipt: newToken(), isSuspect: app.suspects(request) }
    const receipt = await app.change(request, (tx) => receiveMessage(tx, form.value, sending))
    return reply.seeOther(receiptUrl({ receipt }))
  })

  app.get<{ Params: { receipt: string } }>(
    receiptUrl({ receipt: ':receipt' }),
    forOneReader,
    async (request, reply) => {
      const receipt = await getReceipt(app.db, request.params.receipt)
      return reply.html(<MessageReceiptPage receipt={receipt} />)
    },
  )
}

/** Where somebody who has found a hole may write, as RFC 9116 has it; not there while the association has no e-mail. */
function securityRoute(app: App): void {
  app.get(securityUrl, async (_request, reply) => {
    const { email } = await getAssociation(app.db)
    if (!email) throw new NotFound('security contact')
    const lines = [
      `Contact: mailto:${email}`,
      `Expires: ${later(app.clock.now(), 'P180D')}`,
      'Preferred-Languages: ka, en',
    ]
    return reply.document('text/plain', `${lines.join('\n')}\n`)
  })
}

/** What stands around the form: the heading, the people and the association's e-mail. */
async function aroundTheForm(app: App) {
  return {
    title: await getSectionTitle(app.db, 'contact'),
    lede: await getPageWords(app.db, 'contact-lede'),
    association: await getAssociation(app.db),
    people: await listPeople(app.db),
  }
}

export type AroundTheForm = Awaited<ReturnType<typeof aroundTheForm>>
