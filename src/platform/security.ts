import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './errors.ts'
import { defineMessages, say } from './messages.ts'

const words = defineMessages(
  {
    foreignForm: 'ეს ფორმა სხვა საიტიდან მოვიდა, ამიტომ არ მივიღეთ. გახსენით ჩვენი გვერდი და გამოგზავნეთ იქიდან.',
    staleForm: 'ეს გვერდი სხვა შესვლის დროს გაიხსნა. განაახლეთ გვერდი და სცადეთ თავიდან.',
  },
  {
    foreignForm: 'This form came from another site, so we did not accept it. Open our page and send it from there.',
    staleForm: 'This page was opened under another sign-in. Reload it and try again.',
  },
)

const headers: Record<string, string> = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
}

const headersOfFiles = new Set(['x-content-type-options', 'cross-origin-resource-policy'])

/** Sets the headers that keep a page to itself: no other host, no frame, no script that is not ours. */
export function setSafeHeaders(reply: FastifyReply, isHttps: boolean): void {
  for (const [name, value] of Object.entries(headers)) reply.header(name, value)
  if (isHttps) reply.header('strict-transport-security', 'max-age=31536000')
}

/** Takes off a font, script or stylesheet what only says something on a page; on a slow line they come to five kilobytes. */
export function keepFileHeaders(reply: FastifyReply): void {
  for (const name of Object.keys(headers)) if (!headersOfFiles.has(name)) reply.removeHeader(name)
}

/** Refuses a change that was not sent from one of our own pages. */
export function refuseForeign(request: FastifyRequest, origin: string): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return
  // Browsers before 2023 send no Sec-Fetch-Site; they do send Origin with every POST.
  if (site === undefined && request.headers.origin === origin) return
  // No browser sends neither, so no other site can do this in somebody's name.
  const isProgram = site === undefined && request.headers.origin === undefined
  if (isProgram && request.routeOptions.config?.fromPrograms === true) return
  throw new Refusal(
    say(words, (m) => m.foreignForm),
    403,
  )
}

/** Refuses a change by a worker whose page does not carry the token of this session. */
export function refuseWithoutToken(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined || ['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return
  if (Object(request.body).form_token === token) return
  throw new Refusal(
    say(words, (m) => m.staleForm),
    403,
  )
}
