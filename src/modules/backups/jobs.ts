import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { backupJob, elsewhereJob, sweepJob, trialJob } from './job-names.ts'
import { makeCopy } from './make-copy.ts'
import { messages } from './messages.ts'
import { secondCopy } from './second-copy.ts'
import { sweep } from './sweep.ts'
import { tryNewest } from './trial.ts'

export const jobs: JobKind[] = [
  {
    kind: backupJob,
    label: say(messages, (m) => m.backupJob),
    schedule: '30 3 * * *',
    work: (app, { reason }) => makeCopy(app, reason === 'asked' ? 'asked' : 'night'),
  },
  // Apart, so that a place that does not answer is tried again without a new copy here.
  { kind: elsewhereJob, label: say(messages, (m) => m.elsewhereJob), work: secondCopy },
  {
    kind: sweepJob,
    label: say(messages, (m) => m.sweepJob),
    destroysOld: true,
    work: (app, { place }) => sweep(app, place === 'elsewhere' ? 'elsewhere' : 'here'),
  },
  // Once a quarter by itself: a copy nobody has ever restored is a hope.
  { kind: trialJob, label: say(messages, (m) => m.trialJob), schedule: '30 4 1 */3 *', work: tryNewest, tries: 2 },
]
