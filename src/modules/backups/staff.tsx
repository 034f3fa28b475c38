import type { App } from '#platform/app.ts'
import { findKeyName } from '#platform/keys/keys.ts'
import { askForBackup, askForTrial, keepSheet } from './actions.ts'
import { copiesHere } from './findings.ts'
import { BackupsPage } from './pages/backups-page.tsx'
import { getBackupsPage } from './queries.ts'
import { whyNotOutside } from './second-place.ts'
import { lookInPlaces } from './still-there.ts'
import { backupsUrl, trialUrl } from './urls.ts'

const look = { config: { may: 'look-after-house' } } as const

export function staffRoutes(app: App): void {
  // Without a key no sheet belongs to it; what is wrong with its file is said among the findings.
  const keyName = async () => (await findKeyName(app.dataFolder)) ?? ''

  app.get('/backups', look, async (_request, reply) => {
    const { backupUrl } = app.outside
    const page = await getBackupsPage(app.db, await keyName(), await whyNotOutside(app))
    const looked = { ...(await lookInPlaces(app, page.copies)), ofHere: await copiesHere(app) }
    return reply.html(<BackupsPage page={page} looked={looked} backupUrl={backupUrl} />)
  })

  app.post('/backups/new', look, async (request, reply) => {
    await app.change(request, (tx) => askForBackup(tx))
    return reply.seeOther(backupsUrl)
  })

  app.post('/backups/trial', look, async (request, reply) => {
    await app.change(request, (tx) => askForTrial(tx))
    return reply.seeOther(trialUrl)
  })

  app.post('/backups/recovery-sheet', look, async (request, reply) => {
    const name = await keyName()
    await app.change(request, (tx) => keepSheet(tx, name))
    return reply.seeOther(backupsUrl)
  })
}
