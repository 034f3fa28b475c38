import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const patience = 240_000

let folder = ''
let origin = ''
let environment: NodeJS.ProcessEnv = {}
let receipt = ''
const running = new Set<ChildProcess>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'temi-start-'))
  mkdirSync(join(folder, 'home'))
  copyTrackedFiles(join(folder, 'clone'))
  const port = await freePort()
  origin = `http://localhost:${port}`
  environment = { ...newcomer(), HOME: join(folder, 'home'), PORT: String(port) }
})

afterAll(async () => {
  // Whatever a failed test left behind ends with its whole group: npm, its shell, the script and the house.
  for (const { pid } of running) if (pid) process.kill(-pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

describe('a fresh clone', { timeout: patience }, () => {
  it('serves after one command', async () => {
    const npm = launch('npm', ['start'])
    const took = await untilItServes(npm)
    console.log(`npm start in a fresh clone: ready after ${took} ms`)

    for (const path of ['/', '/en', '/projects']) {
      const answer = await fetch(origin + path)
      expect(answer.status, path).toBe(200)
      expect(await answer.text(), path).toMatch(/<html[^>]* lang="(ka|en)"/)
    }
    receipt = await writeToUs()
    expect((await fetch(origin + receipt)).status).toBe(200)

    // npm ends with its shell; what matters is that the house ends as well and gives its port back.
    npm.kill('SIGTERM')
    await until(async () => !(await isServing()), 'the house to end with npm')
  })

  it('starts again at once, with what it was told and what was compiled', async () => {
    // It is written when a house ends, anew where V8 has refused it.
    const compiled = join(folder, 'clone', 'dist', 'temi.compiled')
    await until(async () => existsSync(compiled), 'what was compiled to be kept')
    const before = statSync(compiled).mtimeMs
    const start = launch(process.execPath, ['scripts/start.mjs'])
    const took = await untilItServes(start)
    console.log(`second start: ready after ${took} ms`)
    expect((await fetch(origin + receipt)).status).toBe(200)

    start.kill('SIGTERM')
    expect(await once(start, 'exit')).toEqual([0, null])
    expect(await isServing()).toBe(false)
    expect(statSync(compiled).mtimeMs).toBe(before)
  })

  it('prints its recovery sheet once, and again only when it is asked to', async () => {
    const key = readFileSync(join(folder, 'clone', 'data', 'keys', 'archive.txt'), 'utf8').trim()
    const print = (...words: string[]) => printed(['scripts/temi.mjs', 'keys', ...words])
    const sheet = await print()
    expect(sheet.code).toBe(0)
    expect(sheet.text.replaceAll(/\s/g, '')).toContain(`-${key}-`)
    for (const group of sheet.text.match(/^ {4}\S.*$/gm)?.slice(1) ?? []) expect(group).toMatch(/^ {4}(\w{1,4} ?)+$/)
    const second = await print()
    expect(second).toEqual({
      code: 1,
      text: expect.stringMatching(/უკვე დაიბეჭდა: 20\d\d წლის .*--again.*was given on \d+ \p{L}+ 20\d\d, .*--again/su),
    })
    expect(second.text).not.toContain(key.slice(-4))
    expect((await print('--again')).text.replaceAll(/\s/g, '')).toContain(`-${key}-`)
  })
})

async function printed(words: string[]): Promise<{ code: number | null; text: string }> {
  const child = launch(process.execPath, words)
  const output = child.stdout ? text(child.stdout) : ''
  const [code] = await once(child, 'exit')
  return { code, text: await output }
}

/** The files git knows, as they are in the work tree now. */
function copyTrackedFiles(to: string): void {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  for (const name of names.filter((each) => existsSync(join(root, each)))) {
    mkdirSync(dirname(join(to, name)), { recursive: true })
    cpSync(join(root, name), join(to, name))
  }
}

/** The environment of somebody who has just opened a terminal: nothing from this run of npm, nothing set for Temi. */
function newcomer(): NodeJS.ProcessEnv {
  const ours = /^(npm_|node_|vitest|temi_|init_cwd$|database_url$|public_url$|host$|test$|mode$|dev$|prod$|ssr$)/i
  const plain = Object.entries(process.env).filter(([name]) => !ours.test(name))
  const path = (process.env.PATH ?? '').split(':').filter((each) => !each.includes('node_modules'))
  return { ...Object.fromEntries(plain), PATH: path.join(':') }
}

function launch(command: string, words: string[]): ChildProcess {
  const child = spawn(command, words, {
    cwd: join(folder, 'clone'),
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

async function untilItServes(child: ChildProcess): Promise<number> {
  const began = performance.now()
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece) => output.push(String(piece)))
  await until(() => {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}:\n${output.join('')}`)
    return isServing()
  }, 'the house to serve')
  return Math.round(performance.now() - began)
}

async function until(isTrue: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + patience * 0.9
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await setTimeout(20)
  }
}

async function isServing(): Promise<boolean> {
  try {
    await (await fetch(origin)).text()
    return true
  } catch {
    // The port is closed before the house has started and after it has ended.
    return false
  }
}

async function writeToUs(): Promise<string> {
  const answer = await fetch(`${origin}/contact`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams({ body: 'ჩვენს სოფელში წყლის ტუმბო გაფუჭდა.', phone: '599 12 34 56' }),
  })
  expect(answer.status, await answer.text()).toBe(303)
  return answer.headers.get('location') ?? ''
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port was found.')
  return address.port
}
