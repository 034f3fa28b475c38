import type { App } from '#platform/app.ts'
import { forgetOldDrafts } from '#platform/drafts/drafts.ts'
import { forgetOldFiles, sweepFiles } from '#platform/files/files.ts'
import { say } from '#platform/messages.ts'
import type { JobKind } from '#platform/module.ts'
import { messages } from './messages.ts'

export const tidying: JobKind = {
  kind: 'tidy',
  label: say(messages, (m) => m.jobs.tidy),
  schedule: '*/15 * * * *',
  destroysOld: true,
  work: tidy,
}

/** Forgets what nobody sent and clears the disk. */
export async function tidy(app: App): Promise<void> {
  const forget = () =>
    app.changeByHouse('its time is over', async (tx) => (await forgetOldDrafts(tx)) + (await forgetOldFiles(tx)))
  while ((await forget()) > 0);
  await sweepFiles(app.db, app.files, app.clock.now())
}
