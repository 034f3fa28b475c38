import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
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

  it('lets every line go with the answer that was under way on it, and still takes what was being sent', async () => {
    const large = Buffer.alloc(20_000_000, 'a')
    const held = new Map<string, () => void>()
    const until = (name: string) => new Promise<void>((resolve) => held.set(name, resolve))
    const slow: Module = {
      name: 'slow',
      publicRoutes: (app) => {
        app.get('/begun', async (_request, reply) => {
          await until('begun')
          return reply.send('ended')
        })
        app.get('/large', async (_request, reply) => reply.send(large))
        app.get('/half-sent', async (_request, reply) => {
          async function* halves() {
            yield 'half'
            await until('half-sent')
            yield ' and half'
          }
          return reply.send(Readable.from(halves()))
        })
      },
    }
    // Nobody is cut off within the time of this test: what ends does so by itself.
    const { house, address } = await testHouse({
      served: true,
      patience: 600_000,
      modules: [...modules, slow],
    })
    // From memory, without the server behind it.
    await (await fetch(`${address}/en/contact`)).text()
    const opened = Array.from({ length: 6 }, () => openLine(address))
    const [begun, halfSent, page, form, read, never] = await Promise.all(opened)
    begun?.line.write('GET /begun HTTP/1.1\r\nhost: localhost\r\n\r\n')
    halfSent?.line.write('GET /half-sent HTTP/1.1\r\nhost: localhost\r\n\r\n')
    page?.line.write('GET /en/contact HTTP/1.1\r\n')
    never?.line.write('GET /en/contact HT')
    read?.line.write('GET /large HTTP/1.1\r\nhost: localhost\r\n\r\n')
    form?.line.write('POST /en/contact HTTP/1.1\r\n')
    while (held.size < 2 || !halfSent?.text().includes('half')) await setTimeout(10)

    while (!read?.text()) await setTimeout(10)
    read.line.pause()
    await setTimeout(100)

    const closed = house.close()
    page?.line.write('host: localhost\r\n\r\n')
    const body = 'body=No+water&phone=599123456'
    const type = 'content-type: application/x-www-form-urlencoded'
    form?.line.write(
      `host: localhost\r\norigin: ${address}\r\n${type}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
    read.line.resume()
    expect((await read.ended).split('\r\n\r\n')[1]).toHaveLength(large.length)
    expect(await page?.ended).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close/i)
    expect(await form?.ended).toMatch(/^HTTP\/1\.1 303 [\s\S]*connection: close/i)
    expect(await never?.ended).toBe('')
    for (const release of held.values()) release()
    expect(await begun?.ended).toMatch(/connection: close[\s\S]*ended$/i)
    expect(await halfSent?.ended).toMatch(/ and half\r\n/)
    await closed
  })
})

/** A line that is kept open from this side; what has come by it, and all of it when the house has ended it. */
async function openLine(address: string): Promise<{ line: Socket; text: () => string; ended: Promise<string> }> {
  const line = connect(Number(new URL(address).port), 'localhost')
  await once(line, 'connect')
  let text = ''
  line.on('data', (piece) => {
    text += piece
  })
  return { line, text: () => text, ended: once(line, 'close').then(() => text) }
}
