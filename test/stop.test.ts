import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Module } from '#platform/module.ts'
import { modules } from '../src/modules.ts'
import { testHouse } from './house.ts'

describe('a house that is told to stop', () => {
  it('ends what runs, hands back what does not end, and is held by nobody who only keeps a line open', async () => {
    let begun = 0
    let working = 0
    const work = async (milliseconds: number) => {
      working += 1
      await setTimeout(milliseconds, undefined, { ref: false })
    }
    const slow: Module = {
      name: 'slow',
      publicRoutes: (app) => {
        app.get('/slow', async (_request, reply) => {
          begun += 1
          await setTimeout(300)
          return reply.send('ended')
        })
      },
      jobs: [
        { kind: 'short', work: () => work(200) },
        { kind: 'endless', work: () => work(60_000) },
      ],
    }
    const { house, change, address } = await testHouse({ served: true, patience: 2500, modules: [...modules, slow] })
    const { engine } = house
    await change(async (tx) => {
      tx.job('short', {})
      tx.job('endless', {})
    })
    house.beginWork()
    const hanging = connect(Number(new URL(address).port), 'localhost')
    hanging.on('error', () => undefined).resume()
    await once(hanging, 'connect')
    hanging.write('POST /contact HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\nhalf')
    const answer = fetch(`${address}/slow`)
    while (begun === 0 || working < 2) await setTimeout(10)

    const jobs: unknown[] = []
    const closeEngine = engine.close
    engine.close = async () => {
      jobs.push(...(await engine.read.selectFrom('job').select(['kind', 'state', 'tries']).orderBy('id').execute()))
      await closeEngine()
    }
    const began = performance.now()
    const hangs = once(hanging, 'close')
    await house.close()
    expect(performance.now() - began).toBeLessThan(5000)
    expect(await (await answer).text()).toBe('ended')
    await hangs
    expect(jobs).toContainEqual({ kind: 'short', state: 'done', tries: 1 })
    expect(jobs).toContainEqual({ kind: 'endless', state: 'waiting', tries: 0 })
    await expect(fetch(address)).rejects.toThrow()
  })
})
