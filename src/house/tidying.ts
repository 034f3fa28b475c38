import type { App } from '#platform/app.ts'
import { forgetOldDrafts } from '#platform/drafts/drafts.ts'
import { forgetOldFiles, sweepFiles } from '#platform/files/files.ts'
import type { JobKind } from '#platform/module.ts'

export const tidying: JobKind = { kind: 'tidy', schedule: '*/15 * * * *', work: tidy }

/** Forgets what nobody sent and clears the disk. */
export async function tidy(app: App): Promise<void> {
  const forget = () =>
    app.changeByHouse('its time is over', async (tx) => (await forgetOldDrafts(tx)) + (await forgetOldFiles(tx)))
  while ((await forget()) > 0);
  await sweepFiles(app.db, app.files, app.clock.now())
}
