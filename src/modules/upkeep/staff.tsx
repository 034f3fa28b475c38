import type { FastifyRequest } from 'fastify'
import { type App, oneRecord } from '#platform/app.ts'
import { setJobAside, tryJobAgain } from '#platform/jobs/decide.ts'
import { sendAgain, sendKept, setLetterAside } from '#platform/mail/decide.ts'
import type { Finding } from '#platform/module.ts'
import { stepsTaken } from '#platform/steps-taken.ts'
import { whomToAsk } from './findings/whom.ts'
import { jobsQuery, lettersQuery } from './forms.ts'
import { HousePage } from './pages/house-page.tsx'
import { JobsPage } from './pages/jobs-page.tsx'
import { LetterPage } from './pages/letter-page.tsx'
import { LettersPage } from './pages/letters-page.tsx'
import { UpdatesPage } from './pages/updates-page.tsx'
import { emailOf, getJobsPage, getLetter, getLettersPage } from './queries.ts'
import { jobsUrl, lettersPageUrl, lettersUrl, letterUrl } from './urls.ts'

const look = { config: { may: 'look-after-house' } } as const
const lookAtJobs = { ...look, schema: { querystring: jobsQuery } } as const
const lookAtOne = { ...look, schema: oneRecord } as const
const read = { config: { may: 'read-outbox' } } as const
const readSome = { ...read, schema: { querystring: lettersQuery } } as const
const readOne = { ...read, schema: oneRecord } as const

export function staffRoutes(app: App): void {
  app.get('/house', look, async (request, reply) => {
    return reply.html(<HousePage {...(await factsFor(app, request, await app.findings()))} />)
  })

  // Nothing of the house changes, so the answer is the page itself.
  app.post('/house/examination', look, async (request, reply) => {
    const findings = await app.findingsWithMail(await emailOf(app.db, request.viewer))
    return reply.html(<HousePage {...(await factsFor(app, request, findings))} isExamined />)
  })

  app.get('/updates', look, async (_request, reply) => {
    return reply.html(<UpdatesPage notes={await app.updateNotes()} steps={await stepsTaken(app.db)} />)
  })
  jobRoutes(app)
  letterRoutes(app)
}

async function factsFor(app: App, { viewer }: FastifyRequest, findings: Finding[]) {
  return { findings, email: await emailOf(app.db, viewer), whom: await whomToAsk(app, findings, viewer) }
}

function jobRoutes(app: App): void {
  app.get('/jobs', lookAtJobs, async (request, reply) => {
    const list = await getJobsPage(app.db, app.jobs, request.query.page ?? 1)
    return reply.html(<JobsPage list={list} />)
  })

  app.post('/jobs/:id/try', lookAtOne, async (request, reply) => {
    await app.change(request, (tx) => tryJobAgain(tx, request.params.id))
    return reply.seeOther(jobsUrl)
  })

  app.post('/jobs/:id/end', lookAtOne, async (request, reply) => {
    await app.change(request, (tx) => setJobAside(tx, request.params.id))
    return reply.seeOther(jobsUrl)
  })
}

function letterRoutes(app: App): void {
  const canSend = app.outside.smtpUrl !== undefined

  app.get('/mail', readSome, async (request, reply) => {
    const { state: choice, q, page = 1 } = request.query
    const list = await getLettersPage(app.db, { choice, q: q?.trim() || undefined, page })
    return reply.html(<LettersPage list={list} canSend={canSend} />)
  })

  app.get('/mail/:id', readOne, async (request, reply) => {
    const letter = await getLetter(app.db, request.params.id)
    return reply.html(<LetterPage letter={letter} canSend={canSend} />)
  })

  app.post('/mail/sending', read, async (request, reply) => {
    await app.change(request, (tx) => sendKept(tx))
    return reply.seeOther(lettersPageUrl({ choice: 'waiting' }))
  })

  app.post('/mail/:id/sending', readOne, async (request, reply) => {
    await app.change(request, (tx) => sendAgain(tx, request.params.id))
    return reply.seeOther(letterUrl(request.params))
  })

  app.post('/mail/:id/end', readOne, async (request, reply) => {
    await app.change(request, (tx) => setLetterAside(tx, request.params.id))
    return reply.seeOther(lettersUrl)
  })
}
