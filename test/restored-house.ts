import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { type ArchiveFile, checkArchive } from '#platform/archive/read.ts'
import { restoreArchive } from '#platform/archive/restore.ts'
import { type Moment, setClock } from '#platform/clock.ts'
import { openFileStore } from '#platform/files/store.ts'
import { openEngine } from '#platform/open-engine.ts'
import { type House, openHouse } from '../src/house.tsx'
import { steps } from '../src/migrations/index.ts'
import { assets, imereti, origin } from './house.ts'

const besidePages = ['/sitemap.xml', '/feed.atom', '/en/feed.json', '/search.json?q=ხონი']

/**
 * A house brought back from an archive, with nothing else but its key where it is encrypted: on a machine with nothing but
 * SQLite.
 */
export async function restoredHouse(archive: ArchiveFile, now: Moment, pack = imereti) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'temi-restored-'))
  const clock = setClock(now)
  const engine = await openEngine({ url: undefined, folder: dataFolder })
  const filesFolder = join(dataFolder, 'files')
  const about = await checkArchive(archive)
  await restoreArchive({ archive, about, engine, files: openFileStore(filesFolder), steps, clock, dataFolder })
  const house = await openHouse({
    ...{ engine, clock, assets, pack, origin: () => origin, dataFolder, filesFolder, logLevel: 'error' },
  })
  onTestFinished(async () => {
    await house.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return { house, filesFolder }
}

/** Both answer the same, byte by byte: every list of the site, of its single pages each fortieth, feeds and the search. */
export async function expectSamePages(before: House, after: House): Promise<void> {
  const map = (await before.app.inject({ url: '/sitemap.xml' })).body
  const paths = [...map.matchAll(/<loc>[^<]*?\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path || '/')
  const pages = paths.filter((path, at) => path.split('/').length < 4 || at % 40 === 0)
  expect(pages.length).toBeGreaterThan(20)
  for (const url of [...pages, ...besidePages]) {
    const [was, is] = await Promise.all([before, after].map((house) => house.app.inject({ url })))
    expect([url, is?.statusCode, is?.rawPayload.equals(was?.rawPayload ?? Buffer.alloc(0))]).toEqual([url, 200, true])
  }
}
