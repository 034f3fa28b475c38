import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { h } from 'preact'
import { systemClock } from '#platform/clock.ts'
import { openDoor } from '#platform/door.ts'
import { openFileStore } from '#platform/files/store.ts'
import { openSendings } from '#platform/intake/sendings.ts'
import { openRunner } from '#platform/jobs/runner.ts'
import { openOutbox } from '#platform/mail/outbox.ts'
import { openMemory } from '#platform/memory/front.ts'
import type { JobKind } from '#platform/module.ts'
import { openEngine } from '#platform/open-engine.ts'
import { watchSchema } from '#platform/overtaken.ts'
import { openPack } from '#platform/pack.ts'
import { openServer } from '#platform/server.ts'
import { nothingOutside } from '#platform/settings.ts'
import { steps } from '../../src/migrations/index.ts'

// A process that does jobs on a database it is given, and writes down which: `number process`, a line for each.
const [folder = '', url = '', notebook = '', pause = '0', lease = '60'] = process.argv.slice(2)

const noting: JobKind = {
  kind: 'note',
  work: async (_app, { number }) => {
    await setTimeout(Number(pause))
    appendFileSync(notebook, `${number} ${process.pid}\n`)
  },
}

const engine = await openEngine({ url: url || undefined, folder })
const page = () => h('p', {})
const app = openServer({
  ...{ db: engine.read, door: openDoor(engine, systemClock, []), clock: systemClock, pack: openPack(folder) },
  ...{
    assets: { style: '', innerStyle: '', staffStyle: '', script: '', fonts: { ka: [], en: [] } },
    origin: () => '',
    hasPublicUrl: false,
    isDevelopment: false,
  },
  ...{ files: openFileStore(join(folder, 'files')), dataFolder: folder, clientFolder: undefined },
  ...{
    trustProxy: undefined,
    log: { level: 'fatal' },
    host: '',
    database: engine,
    modules: [],
    schema: watchSchema(engine.read, Object.keys(steps).length),
    ownJobs: [noting],
    outbox: openOutbox(engine),
    archive: () => Promise.reject(new Error('nobody makes a backup here')),
    tryRestore: () => Promise.reject(new Error('nobody makes a backup here')),
    exportTo: () => Promise.reject(new Error('nobody exports here')),
    findingsWithMail: async () => [],
    updateNotes: async () => ({ ka: '', en: '' }),
    outside: nothingOutside,
    visits: { note: () => undefined, keep: async () => undefined, forgetUnknown: async () => undefined },
    sendings: openSendings(engine, systemClock),
    sights: { note: () => undefined, keep: async () => undefined },
    memory: openMemory({ engine }),
    troubleOf: engine.troubleOf,
  },
  frame: () => Promise.reject(new Error('nobody asks for a page here')),
  viewerOf: async () => undefined,
  pages: { notFound: page, refused: page, unreadable: page, tooLarge: page, mistake: page, later: page },
})
const runner = openRunner({ engine, clock: systemClock, app, kinds: app.jobs, lease: Number(lease) })
runner.begin()
process.stdout.write('at work\n')

process.on('SIGTERM', async () => {
  await runner.end(5000)
  await engine.close()
  process.exit(0)
})
// Whoever has started it is gone.
process.stdin.on('end', () => process.exit(0)).resume()
