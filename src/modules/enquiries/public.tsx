import { listServices, servicesUrl, toldOfServices } from '#modules/services/index.ts'
import { findSectionTitle } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { dayOf } from '#platform/clock.ts'
import { takePictures } from '#platform/files/uploads.ts'
import { reject } from '#platform/forms.ts'
import { newToken } from '#platform/tokens.ts'
import { receiveEnquiry } from './actions.ts'
import { getWaitingForm, keepForLater } from './drafting.ts'
import { mostPictureBytes, mostPictures, readEnquiryForm, withWrongPictures } from './forms.ts'
import { EnquiryPage, ServicesWithFormPage } from './pages/enquiry-page.tsx'
import { EnquiryReceiptPage } from './pages/receipt-page.tsx'
import { gatherPictures } from './pictures.ts'
import { getReceipt } from './queries.ts'
import { draftUrl, enquiriesUrl, receiptUrl } from './urls.ts'

const forOneReader = { config: { isPrivate: true } } as const
const notTooOften = { config: { forEverybody: true, limit: 'pictures' } } as const

export async function publicRoutes(app: App): Promise<void> {
  await takePictures(app, { most: mostPictures, bytes: mostPictureBytes })
  sendingRoutes(app)

  app.get<{ Params: { token: string } }>(draftUrl({ token: ':token' }), forOneReader, async (request, reply) => {
    const waiting = await getWaitingForm(app, request.params.token)
    return reply.html(<EnquiryPage around={await aroundTheForm(app)} waiting={waiting} />)
  })

  app.get<{ Params: { receipt: string } }>(
    receiptUrl({ receipt: ':receipt' }),
    forOneReader,
    async (request, reply) => {
      const receipt = await getReceipt(app.db, request.params.receipt)
      return reply.html(<EnquiryReceiptPage receipt={receipt} />)
    },
  )
}

function sendingRoutes(app: App): void {
  app.get(servicesUrl, async (_request, reply) =>
    reply.html(<ServicesWithFormPage around={await aroundTheForm(app)} />),
  )

  app.post(enquiriesUrl, notTooOften, async (request, reply) => {
    const around = await aroundTheForm(app)
    const form = readEnquiryForm(request.body, { services: around.services, today: dayOf(app.clock.now()) })
    const pictures = await gatherPictures(app, form.sent, request.uploads)
    if (pictures.receipt) return reply.seeOther(receiptUrl({ receipt: pictures.receipt }))

    if (form.ok && pictures.refused.length === 0) {
      const sending = { language: request.language, receipt: newToken(), isSuspect: app.suspects(request) }
      const receipt = await app.change(request, (tx) => receiveEnquiry(tx, { form: form.value, pictures, ...sending }))
      return reply.seeOther(receiptUrl({ receipt }))
    }
    const rejected = pictures.refused.length > 0 ? withWrongPictures(form) : reject(form, form.ok ? [] : form.wrong)
    const waiting = await keepForLater(app, request, rejected, pictures)
    const page = <EnquiryPage around={around} rejected={rejected} refused={pictures.refused} waiting={waiting} />
    return reply.code(422).html(page)
  })
}

/** What stands around the form: what is offered, and the heading the association gives to it. */
async function aroundTheForm(app: App) {
  return {
    title: await findSectionTitle(app.db, 'services'),
    services: await listServices(app.db),
    ...(await toldOfServices(app.db)),
  }
}

export type AroundTheForm = Awaited<ReturnType<typeof aroundTheForm>>
