import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newFolder } from '../../../test/new-places.ts'
import { openBucket } from '../../../test/s3.ts'
import { later, type Moment, systemClock } from '../clock.ts'
import { openFolderStore } from '../stores/folder-store.ts'
import { openStore } from '../stores/open-store.ts'
import { NotKept } from '../stores/store.ts'
import { nameOf } from './names.ts'
import { openFileStore } from './store.ts'
import type { Asking } from './sweep.ts'

/** Opens one bucket for several houses, each by its name. */
async function openHouses() {
  const bucket = await openBucket()
  onTestFinished(() => bucket.close())
  const folder = newFolder()
  const store = openStore(bucket.url)
  return { store, open: (name: string) => openFileStore(join(folder, name, 'files'), store) }
}

type Said = Awaited<ReturnType<Asking>>
const saying = (said: Partial<Said>) => async (): Promise<Said> => ({ standing: new Set(), closed: new Map(), ...said })
const nothing = saying({})

describe('files', () => {
  it('in one bucket are swept by one of two houses, until that one has been silent for three days', async () => {
    const { open } = await openHouses()
    const [real, drill] = [open('real'), open('drill')]
    const bring = async (content: string, now: Moment) => {
      const incoming = await real.receive([Buffer.from(content)])
      await incoming.keep(now)
      return incoming.hash
    }
    const now = systemClock.now()
    const hash = await bring('brought', now)
    // What the drill was restored from told of it, and then its time was over there.
    const closed = saying({ closed: new Map([[hash, later(now, 'PT1H')]]) })
    const hours = (count: number) => later(now, `PT${count}H`)
    expect(await real.sweep(now, nothing)).toBe(0)
    expect([await drill.sweep(hours(2), closed), drill.isSweptByAnother()]).toEqual([0, true])
    expect(String(await buffer(await drill.read(hash)))).toBe('brought')
    expect([await real.sweep(hours(3), nothing), real.isSweptByAnother()]).toEqual([1, false])
    await expect(real.read(hash)).rejects.toThrow(NotKept)

    expect(await bring('brought', hours(3))).toBe(hash)
    for (const days of [2, 4, 6]) {
      expect(await drill.sweep(hours(days * 24), closed)).toBe(0)
      await real.sweep(hours(days * 24), saying({ standing: new Set([hash]) }))
    }
    // From here on the real house is no more.
    expect(await drill.sweep(hours(7 * 24), closed)).toBe(0)
    expect(await drill.sweep(hours(9 * 24), closed)).toBe(0)
    expect(await drill.sweep(hours(11 * 24), closed)).toBe(0)
    expect(await drill.sweep(hours(11 * 24), closed)).toBe(1)
    expect([drill.isSweptByAnother(), await real.sweep(hours(11 * 24), nothing)]).toEqual([false, 0])
    expect(real.isSweptByAnother()).toBe(true)
  })

  it('of which a house knows nothing stay, and are counted', async () => {
    const { store, open } = await openHouses()
    const [lost, found] = [open('lost'), open('found')]
    const now = systemClock.now()
    const incoming = await lost.receive([Buffer.from('brought')])
    await incoming.keep(now)
    await found.sweep(later(now, 'PT2H'), nothing)
    expect(await found.sweep(later(now, 'PT2H'), nothing)).toBe(0)
    expect(await found.countUnknown()).toBe(1)
    expect(String(await buffer(await found.read(incoming.hash)))).toBe('brought')
    await store.remove(nameOf(incoming.hash))
    expect(await found.sweep(later(now, 'PT2H'), nothing)).toBe(0)
    expect(await found.countUnknown()).toBe(0)
  })

  it('that came after the copy from which the database is back stay, and what a row had left goes', async () => {
    const files = openFileStore(join(newFolder(), 'files'))
    const bring = async (content: string, now: Moment) => {
      const incoming = await files.receive([Buffer.from(content)])
      await incoming.keep(now)
      return incoming.hash
    }
    const now = '2026-12-01T09:00:00Z'
    const [fresh, again, former] = [await bring('a', now), await bring('b', now), await bring('c', now)]
    await files.release(former, now)
    await files.forgetArrived()
    // The row of one was closed before the same content came again.
    const said = saying({ closed: new Map([[again, later(now, '-P1D')]]) })
    expect(await files.sweep(later(now, 'PT2H'), said)).toBe(1)
    expect(await files.countUnknown()).toBe(2)
    for (const hash of [fresh, again]) expect((await buffer(await files.read(hash))).length).toBe(1)
    await expect(files.read(former)).rejects.toThrow(NotKept)
  })

  it('that a row is just leaving go, though it is swept before the row has left them', async () => {
    const files = openFileStore(join(newFolder(), 'files'))
    const [first, now] = ['2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z']
    const incoming = await files.receive([Buffer.from('with the place where it was taken')])
    await incoming.keep(first)
    await files.release(incoming.hash, now)
    expect(await files.sweep(now, saying({ standing: new Set([incoming.hash]) }))).toBe(0)
    expect(await files.sweep(now, nothing)).toBe(1)
  })

  it('that come again while they are swept stay', async () => {
    const filesFolder = join(newFolder(), 'files')
    const place = openFolderStore(filesFolder)
    const files = openFileStore(filesFolder)
    const bring = async (now: Moment) => {
      const incoming = await files.receive([Buffer.from('again')])
      await incoming.keep(now)
      return incoming.hash
    }
    const first = '2026-12-01T09:00:00Z'
    const hash = await bring(first)
    const closed = saying({ closed: new Map([[hash, later(first, 'PT1M')]]) })
    const [then, afterwards] = [later(first, 'PT2H'), later(first, 'PT4H')]
    const meanwhile = () => bring(then).then(closed)
    expect(await files.sweep(then, meanwhile)).toBe(0)
    expect(String(await buffer(await files.read(hash)))).toBe('again')

    let coming: Promise<string> | undefined
    const remove = async (name: string) => {
      coming = bring(afterwards)
      await setTimeout(100)
      await place.remove(name)
    }
    const slow = openFileStore(filesFolder, { ...place, remove })
    // The first time it only says in the place that it sweeps there.
    expect(await slow.sweep(afterwards, closed)).toBe(0)
    expect(await slow.sweep(afterwards, closed)).toBe(1)
    await coming
    expect(String(await buffer(await files.read(hash)))).toBe('again')
  })
})
