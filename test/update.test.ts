import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hasFailedUpdate } from '#platform/failed-update.ts'

const scripts = join(import.meta.dirname, '..', 'scripts')

/** A place with the scripts alone, and builds that only say who they are and end with a code. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), 'temi-update-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(scripts, join(folder, 'scripts'), { recursive: true })
  const put = (build: string, says: string, code: number) => {
    mkdirSync(join(folder, build), { recursive: true })
    writeFileSync(
      join(folder, build, 'temi.mjs'),
      `console.log('${says}', process.argv[2]); process.exitCode = ${code}`,
    )
  }
  const begin = (...words: string[]) => {
    const code = `import('./scripts/run.mjs').then((steps) => steps.runHouse(process.execPath, ${JSON.stringify(words)}))`
    return spawn(process.execPath, ['-e', code], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  }
  const run = async (...words: string[]) => {
    const child = begin(...words)
    const ended = new Promise((resolve) => child.on('exit', resolve))
    return [await text(child.stdout), await ended]
  }
  const build = (says: string, code: number, hasServed = false) => {
    put('dist.new', says, code)
    if (hasServed) writeFileSync(join(folder, 'dist.new', 'fits.txt'), '')
    const places = [join(folder, 'dist.new'), join(folder, 'dist')].map((path) => JSON.stringify(path))
    const words = `import('./scripts/builds.mjs').then((builds) => builds.exchange(${places}))`
    expect(spawnSync(process.execPath, ['-e', words], { cwd: folder }).status).toBe(0)
  }
  return { folder, put, begin, run, build }
}

describe('an update whose step of the database fails', () => {
  it('says so and lets the former version go on serving, at every start', async () => {
    const { folder, put, run } = place()
    put('dist', 'the new one', 3)
    put('dist.old', 'the former one', 0)
    for (let starts = 0; starts < 2; starts += 1) {
      const [said, code] = await run('start')
      expect(said).toMatch(/^the new one start\nThe former version goes on serving\..*\nthe former one start\n$/)
      expect(code).toBe(0)
    }
    for (const build of ['dist', 'dist.old']) expect(hasFailedUpdate(join(folder, build))).toBe(true)
    put('dist', 'the mended one', 0)
    expect(await run('start')).toEqual(['the mended one start\n', 0])
    expect(hasFailedUpdate(join(folder, 'dist'))).toBe(false)
  })

  it('goes back to the version that served last, whatever was built since and never served', async () => {
    const { run, build } = place()
    build('the one that served', 0, true)
    build('built by a command', 3)
    build('built by another command', 3)
    const [said, code] = await run('start')
    expect(said).toMatch(/^built by another command start\nThe former version .*\nthe one that served start\n$/)
    expect(code).toBe(0)
  })

  it('does not hide any other end, and stands for no other command', async () => {
    const { put, run } = place()
    put('dist.old', 'the former one', 0)
    put('dist', 'the new one', 1)
    expect(await run('start')).toEqual(['the new one start\n', 1])
    put('dist', 'the new one', 3)
    expect(await run('migrate')).toEqual(['the new one migrate\n', 3])
  })
})

describe('a command beside a house that serves', () => {
  /** A house that serves until it is told to end, from code that has changed since. */
  async function serving(...builds: Array<[build: string, says: string, code: number | undefined]>) {
    const { folder, put, begin } = place()
    for (const [build, says, code] of builds) {
      put(build, says, code ?? 0)
      if (code === undefined)
        writeFileSync(
          join(folder, build, 'temi.mjs'),
          `console.log('${says}', process.argv[2]); if (process.argv[2] === 'start') setInterval(() => {}, 1000)`,
        )
    }
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'])
      writeFileSync(join(folder, name), '{}')
    mkdirSync(join(folder, 'src'))
    const house = begin('start')
    const ended = once(house, 'exit')
    const end = async () => {
      house.kill('SIGTERM')
      await ended
    }
    onTestFinished(end)
    let said = ''
    while (!said.endsWith('serves start\n')) said += String(await once(house.stdout, 'data'))
    const command = (verb: string) => {
      const { stdout, stderr } = spawnSync(process.execPath, ['scripts/temi.mjs', verb], { cwd: folder })
      return [String(stdout), String(stderr)]
    }
    const marks = () => readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('serves.'))
    return { folder, end, command, marks }
  }

  it('is run by its build, whatever code has come since, and builds nothing under it', async () => {
    const { folder, end, command, marks } = await serving(['dist', 'this one serves', undefined])
    const [said, beside] = command('doctor')
    expect(said).toBe('this one serves doctor\n')
    expect(beside).toMatch(/^The house that serves was made from other code than stands here\./)
    expect(readdirSync(folder)).not.toContain('dist.old')
    await end()
    expect(marks()).toEqual([])
  })

  it('that would bring the database up to date says when that is done, and does not say that it is', async () => {
    const { command } = await serving(['dist', 'this one serves', undefined])
    const [said, beside] = command('migrate')
    expect(said).toBe('')
    expect(beside).toMatch(/The new version is built, and takes its steps, at the next start/)
  })

  it('is run by the former build where that is what serves', async () => {
    const { command } = await serving(['dist', 'the new one', 3], ['dist.old', 'the former one serves', undefined])
    expect(command('keys')[0]).toBe('the former one serves keys\n')
  })
})
