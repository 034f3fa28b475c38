import { homeUrl } from '#design/addresses.ts'
import { modeStyleUrl, modeUrl } from '#design/mode-switch.tsx'
import type { App } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { sendTagged } from '#platform/kept.ts'
import { keepFileHeaders } from '#platform/security.ts'
import { ownAddress } from '#platform/web-address.ts'
import { modeForm } from './forms.ts'
import { styleOf } from './style.ts'

const modeCookie = 'mode'
const year = 365 * 24 * 60 * 60

export function publicRoutes(app: App): void {
  app.post(modeUrl, { config: { forEverybody: true } }, async (request, reply) => {
    const form = readForm(modeForm, request.body)
    if (!form.ok) return reply.seeOther(homeUrl)

    const secure = app.origin().startsWith('https:')
    reply.setCookie(modeCookie, form.value.mode, { path: '/', sameSite: 'lax', httpOnly: true, secure, maxAge: year })
    return reply.seeOther(ownAddress(form.value.to) ?? homeUrl)
  })

  app.get(modeStyleUrl, async (request, reply) => {
    reply.type('text/css; charset=utf-8').header('cache-control', 'private, no-cache').header('vary', 'cookie')
    keepFileHeaders(reply)
    return sendTagged(request, reply, styleOf(request.cookies[modeCookie]))
  })
}
