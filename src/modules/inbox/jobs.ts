import type { JobKind } from '#platform/module.ts'
import { listOver } from './period.ts'

/** Every night at 04:20, by the clock of Georgia: after the backup, which may be asked for what was erased by mistake. */
export const eraseJob: JobKind = {
  kind: 'erase-old-conversations',
  schedule: '20 4 * * *',
  destroysOld: true,
  work: async (app) => {
    for (const { kind, id } of await listOver(app)) {
      await app.changeByHouse('its time is over', (tx) => tx.erase({ table: kind.kind, id }, 'kept-long-enough'))
    }
  },
}
