import type { JobKind } from '#platform/module.ts'
import { tellHead } from './actions.ts'

/** Every morning at seven, by the clock of Georgia. */
export const headJob: JobKind = {
  kind: 'tell-head',
  schedule: '0 7 * * *',
  work: async (app) => app.changeByHouse('the head of the day', tellHead),
}
