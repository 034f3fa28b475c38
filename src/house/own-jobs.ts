import { later } from '#platform/clock.ts'
import type { Engine } from '#platform/engine.ts'
import { forgetDoneJobs } from '#platform/jobs/leases.ts'
import type { Outbox } from '#platform/mail/outbox.ts'
import { sendingLetters } from '#platform/mail/send-letter.ts'
import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { dressLetter } from './letters.ts'
import { messages } from './messages.ts'
import { tidying } from './tidying.ts'

/** How long it can be seen that a job was done. */
const doneJobsStay = 'P7D'
/** How long the words of a letter stay that has gone, and of one that has not. */
const sentLettersStay = 'P30D'
const otherLettersStay = 'P180D'

/** What was erased is cleared off the disk in each of so many nights: a house is not open in every one. */
const nightsForErased = 'P3D'

/** What the house does by itself, whichever modules it has. */
export function ownJobs(engine: Engine, outbox: Outbox): JobKind[] {
  const forgettingJobs: JobKind = {
    kind: 'forget-done-jobs',
    label: say(messages, (m) => m.jobs.forgetJobs),
    schedule: '40 3 * * *',
    destroysOld: true,
    work: (app) => forgetDoneJobs(engine, later(app.clock.now(), `-${doneJobsStay}`)),
  }
  const forgettingLetters: JobKind = {
    kind: 'forget-letters',
    label: say(messages, (m) => m.jobs.forgetLetters),
    schedule: '50 3 * * *',
    destroysOld: true,
    work: async (app) => {
      await outbox.emptyOld(['sent', 'aside'], later(app.clock.now(), `-${sentLettersStay}`))
      await outbox.emptyOld(['unsure', 'failed', 'kept'], later(app.clock.now(), `-${otherLettersStay}`))
    },
  }
  const clearing: JobKind = {
    kind: 'clear-overwritten',
    label: say(messages, (m) => m.jobs.clearOverwritten),
    schedule: '20 4 * * *',
    work: (app) => engine.clearOverwritten(later(app.clock.now(), `-${nightsForErased}`)),
  }
  const sending = { ...sendingLetters(outbox, dressLetter), label: say(messages, (m) => m.jobs.sendLetter) }
  return [tidying, sending, forgettingJobs, forgettingLetters, clearing]
}
