import { later } from '#platform/clock.ts'
import type { Engine } from '#platform/engine.ts'
import { forgetDoneJobs } from '#platform/jobs/leases.ts'
import type { JobKind } from '#platform/module.ts'
import { tidying } from './tidying.ts'

/** How long it can be seen that a job was done. */
const doneJobsStay = 'P7D'

/** What the house does by itself, whichever modules it has. */
export function ownJobs(engine: Engine): JobKind[] {
  const forgetting: JobKind = {
    kind: 'forget-done-jobs',
    schedule: '40 3 * * *',
    work: (app) => forgetDoneJobs(engine, later(app.clock.now(), `-${doneJobsStay}`)),
  }
  return [tidying, forgetting]
}
