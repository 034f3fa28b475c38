import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { build } from 'vite'
import { imereti } from '../house.ts'
import { root } from '../source.ts'
import type { Order, ProcessOptions } from './house-process.ts'

/** A house in a process of its own. */
export interface HouseProcess {
  /** Asks over a line, as a reader does. */
  read(path: string): Promise<string>
  order(order: Order): Promise<string>
  leave(): Promise<void>
}

/** Builds the entry once for all processes; what it imports from packages is found beside it. */
export async function buildProcess(): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(root, 'node_modules', '.temi-process-'))
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'error' },
    build: { ssr: join(root, 'test/memory/house-process.ts'), outDir: folder, target: 'node26', minify: false },
  })
  return {
    file: join(folder, 'house-process.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function startProcess(file: string, database: Omit<ProcessOptions, 'pack'>): Promise<HouseProcess> {
  const options: ProcessOptions = { url: database.url, folder: database.folder, pack: imereti }
  const child = fork(file, [JSON.stringify(options)], { execArgv: [] })
  const ended = once(child, 'exit')
  const [{ port }] = await Promise.race([once(child, 'message'), ended.then(([code]) => refuse(`ended with ${code}`))])
  const agent = new Agent({ keepAlive: true })
  const order = ordering(child)
  return {
    read: (path) => read(port, agent, path),
    order,
    leave: async () => {
      agent.destroy()
      await order({ kind: 'leave' })
      await ended
    },
  }
}

function refuse(why: string): never {
  throw new Error(`A house in a process of its own ${why}`)
}

function ordering(child: ChildProcess): (order: Order) => Promise<string> {
  const waiting = new Map<number, PromiseWithResolvers<string>>()
  let last = 0
  child.on('message', ({ number, answer }: { number: number; answer: string }) => {
    waiting.get(number)?.resolve(answer)
    waiting.delete(number)
  })
  child.once('exit', (code) => {
    for (const one of waiting.values()) one.reject(new Error(`The process ended with ${code}`))
  })
  return (order) => {
    last += 1
    const one = Promise.withResolvers<string>()
    waiting.set(last, one)
    child.send({ number: last, order }, (error) => error && one.reject(error))
    return one.promise
  }
}

function read(port: number, agent: Agent, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent }, (answer) => text(answer).then(resolve, reject)).on('error', reject)
  })
}
