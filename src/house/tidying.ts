import type { App } from '#platform/app.ts'
import { forgetOldDrafts } from '#platform/drafts/drafts.ts'
import { forgetOldFiles, sweepFiles } from '#platform/files/files.ts'

const quarterOfAnHour = 15 * 60 * 1000

export interface Tidying {
  now(): Promise<void>
  end(): Promise<void>
}

/** Forgets what nobody sent and clears the disk: now and then while the house is open, and whenever it is told to. */
export function keepTidy(app: App): Tidying {
  let running = Promise.resolve()
  const now = () => {
    const next = running.then(() => tidy(app))
    // Nobody waits for the timer who could be told; a quarter of an hour later it is tried again.
    running = next.catch((error) => app.log.error({ error: Object(error).name, code: Object(error).code }, 'tidying'))
    return next
  }
  const timer = setInterval(() => now().catch(() => undefined), quarterOfAnHour)
  timer.unref()
  const end = async () => {
    clearInterval(timer)
    await running
  }
  return { now, end }
}

async function tidy(app: App): Promise<void> {
  const forget = () =>
    app.changeByHouse('its time is over', async (tx) => (await forgetOldDrafts(tx)) + (await forgetOldFiles(tx)))
  while ((await forget()) > 0);
  await sweepFiles(app.db, app.files, app.clock.now())
}
