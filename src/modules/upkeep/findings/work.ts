import { findAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { later, type Moment } from '#platform/clock.ts'
import { readMailServer } from '#platform/mail/server-address.ts'
import type { MailState } from '#platform/mail/tables.ts'
import type { Finding } from '#platform/module.ts'
import { countFailedJobs, countJobsToRetry, countLetters, listDue } from '../queries.ts'
import { jobsUrl, lettersPageUrl, lettersUrl } from '../urls.ts'
import { inBoth } from './words.ts'

/** Letters are about people: who may read them is settled apart. */
const may = 'read-outbox'

/** What the house has to do, and has not done: letters and jobs. */
export async function workFindings(app: App): Promise<Finding[]> {
  const letters = await countLetters(app.db)
  const mail = await mailFinding(app, letters.get('kept')?.many ?? 0)
  const toMend = letterFindings(letters, app.clock.now(), app.outside.smtpUrl !== undefined)
  // Beside letters that could not be sent nobody believes that mail is in order.
  const isDoubtful = mail.state === 'good' && toMend.some(({ state }) => state === 'wrong')
  return [...(isDoubtful ? [] : [mail]), ...toMend, ...(await jobFindings(app))]
}

async function mailFinding(app: App, kept: number): Promise<Finding> {
  const { smtpUrl } = app.outside
  if (smtpUrl === undefined) {
    const to = lettersPageUrl({ choice: 'kept' })
    return { state: 'look', what: inBoth((m) => m.mailUnset(kept)), toDo: inBoth((m) => m.mailUnsetToDo), to, may }
  }
  const { host, from } = readMailServer(smtpUrl)
  const sender = from || (await findAssociation(app.db))?.email
  if (!sender) return { state: 'wrong', what: inBoth((m) => m.mailNobody), toDo: inBoth((m) => m.mailNobodyToDo) }
  return { state: 'good', about: 'mail', what: inBoth((m) => m.mail(host, sender)) }
}

type Letters = Map<MailState, { many: number; since: Moment }>

function letterFindings(letters: Letters, now: Moment, hasServer: boolean): Finding[] {
  const many = (state: MailState) => letters.get(state)?.many ?? 0
  const findings: Finding[] = []
  const waiting = letters.get('waiting')
  const to = lettersUrl
  if (many('failed') > 0) {
    const what = inBoth((m) => m.lettersFailed(many('failed')))
    findings.push({ state: 'wrong', what, toDo: inBoth((m) => m.lettersFailedToDo), to, may })
  }
  if (many('unsure') > 0) {
    const what = inBoth((m) => m.lettersUnsure(many('unsure')))
    findings.push({ state: 'look', what, toDo: inBoth((m) => m.lettersUnsureToDo(many('unsure'))), to, may })
  }
  if (hasServer && many('kept') > 0) {
    const what = inBoth((m) => m.lettersKept(many('kept')))
    const toKept = lettersPageUrl({ choice: 'kept' })
    findings.push({ state: 'look', what, toDo: inBoth((m) => m.lettersKeptToDo), to: toKept, may })
  }
  if (waiting && waiting.since < later(now, '-PT1H')) {
    const what = inBoth((m, formats) => m.lettersWait(waiting.many, formats.moment(waiting.since)))
    const toWaiting = lettersPageUrl({ choice: 'waiting' })
    findings.push({ state: 'look', what, toDo: inBoth((m) => m.lettersWaitToDo), to: toWaiting, may })
  }
  return findings
}

async function jobFindings(app: App): Promise<Finding[]> {
  const failed = await countFailedJobs(app.db)
  const toRetry = await countJobsToRetry(app.db)
  const late = await lateSince(app)
  const findings: Finding[] = []
  if (failed > 0) {
    const what = inBoth((m) => m.jobsFailed(failed))
    findings.push({ state: 'wrong', what, toDo: inBoth((m) => m.jobsFailedToDo(failed)), to: jobsUrl })
  }
  if (toRetry > 0) {
    const what = inBoth((m) => m.jobsToRetry(toRetry))
    findings.push({ state: 'look', what, toDo: inBoth((m) => m.jobsToRetryToDo), to: jobsUrl })
  }
  if (late) {
    const what = inBoth((m, formats) => m.jobsLate(formats.moment(late)))
    findings.push({ state: 'look', what, toDo: inBoth((m) => m.jobsLateToDo), to: jobsUrl })
  }
  return findings.length > 0 ? findings : [{ state: 'good', what: inBoth((m) => m.jobs) }]
}

/** Since when something should have been done that waits for nothing. What waits for a clock to be trusted has a day. */
async function lateSince({ db, clock, jobs }: App): Promise<Moment | undefined> {
  const patient = new Set(jobs.filter(({ destroysOld, isTimed }) => destroysOld || isTimed).map(({ kind }) => kind))
  const [latest, latestOfPatient] = [later(clock.now(), '-PT15M'), later(clock.now(), '-P1D')]
  const late = (await listDue(db)).filter(({ kind, since }) => since < (patient.has(kind) ? latestOfPatient : latest))
  return late.map(({ since }) => since).sort()[0]
}
