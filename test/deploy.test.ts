import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readSettings } from '#platform/settings.ts'
import { readS3Address } from '#platform/stores/s3-address.ts'
import { startCommand, temiCommand } from '#platform/temi-command.ts'
import { nodeOptions } from '../scripts/run.mjs'
import { recoverySheet } from '../src/house/recovery-sheet/sheet.ts'
import { testHouse } from './house.ts'
import { root } from './source.ts'

const read = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8')

/** What `readSettings` asks of the environment. */
function knownSettings(): Set<string> {
  // Asked where a command is told, not where settings are read.
  const asked = new Set(['TEMI_COMMAND'])
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    { get: (_, name) => void asked.add(String(name)) },
  )
  readSettings(environment)
  return asked
}

interface Line {
  depth: number
  key: string
  value: string
}

/** The part of YAML our Compose file is written in: names, values, lists with a dash. Anything else is refused. */
function linesOf(yaml: string): Line[] {
  const lines = yaml.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
  return lines.map((line) => {
    const [, space = '', dash = '', key = '', value = ''] = /^( *)(- )?(?:([\w<-]+):(?: |$))?(.*)$/.exec(line) ?? []
    if (!key && !dash) throw new Error(`compose.yaml is written otherwise than this test can read: ${line}`)
    return { depth: space.length / 2, key, value: value.replace(/^&\w+ ?/, '').replace(/^"(.*)"$/, '$1') }
  })
}

/** The lines below a path of names. */
function below(lines: Line[], [name, ...rest]: string[]): Line[] {
  if (name === undefined) return lines
  const start = lines.findIndex(
    (line) => line.depth === Math.min(...lines.map(({ depth }) => depth)) && line.key === name,
  )
  const head = lines[start]
  if (!head) throw new Error(`compose.yaml has no ${name}`)
  const after = lines.slice(start + 1)
  const end = after.findIndex(({ depth }) => depth <= head.depth)
  return below(end < 0 ? after : after.slice(0, end), rest)
}

const compose = linesOf(read('compose.yaml'))
const names = (...path: string[]) => {
  const lines = below(compose, path)
  return lines.filter(({ depth }) => depth === lines[0]?.depth).map(({ key, value }) => key || value)
}
const secrets = { POSTGRES_PASSWORD: 'one', S3_KEY: 'two', S3_SECRET: 'three' }

describe('the Compose file', () => {
  it('sets what the house knows, to something it takes', () => {
    const environment = Object.fromEntries(
      below(compose, ['services', 'temi-one', 'environment']).map(({ key, value }) => [
        key,
        value.replaceAll(/\$\{(\w+)\}/g, (_, name: keyof typeof secrets) => secrets[name]),
      ]),
    )
    const known = knownSettings()
    // npm looks for its own folder there.
    expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual(['HOME'])
    const { port, databaseUrl, outside } = readSettings(environment)
    expect(port).toBe(8080)
    expect(databaseUrl).toBe('postgres://temi:one@postgres:5432/temi')
    // Inside, the store is asked over a plain line.
    expect(readS3Address(outside.filesUrl ?? '')).toMatchObject({ bucket: 'temi', isSecure: false })
    const given = [...read('compose.yaml').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name)
    expect(new Set(given)).toEqual(new Set(Object.keys(secrets)))
    expect(read('compose.yaml')).toContain(`this one: ${Object.keys(secrets).join(', ')}.`)
  })

  it('names services and volumes that are there, and Caddy leads to both processes', () => {
    const services = names('services')
    expect(services).toEqual(['temi-one', 'temi-two', 'postgres', 'files', 'caddy'])
    for (const service of ['temi-one', 'caddy'])
      for (const other of names('services', service, 'depends_on')) expect(services).toContain(other)
    const kept = services
      .flatMap((service) =>
        names('services', service).includes('volumes') ? names('services', service, 'volumes') : [],
      )
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((volume) => !volume.startsWith('.'))
    expect(new Set(kept)).toEqual(new Set(names('volumes')))
    // Both know the same keys and backups.
    for (const service of ['temi-one', 'temi-two'])
      expect(names('services', service, 'volumes')).toContain('./data:/var/lib/temi')
    expect(names('services', 'caddy', 'volumes')).toContain('./Caddyfile.compose:/etc/caddy/Caddyfile:ro')
    expect(read('Caddyfile.compose')).toContain('reverse_proxy temi-one:8080 temi-two:8080 {')
  })
})

describe('the files for Caddy and systemd', () => {
  it('lead to where the house listens, ask what it answers, and set what it knows', async () => {
    const { house } = await testHouse()
    const routes = house.routes.map(({ url }) => url)
    for (const file of ['Caddyfile', 'Caddyfile.compose']) {
      const [, asked] = /health_uri (\S+)/.exec(read(file)) ?? []
      expect(routes).toContain(asked)
    }
    expect(read('Caddyfile')).toContain('reverse_proxy localhost:8080 {')
    const unit = read('temi.service')
    const set = [...unit.matchAll(/^Environment="?(\w+)=/gm)].map(([, name]) => name ?? '')
    const known = knownSettings()
    expect(set.filter((name) => !known.has(name))).toEqual(['HOME'])
    const manual = readFileSync(join(root, 'docs', 'operate.md'), 'utf8')
    const told = [...manual.matchAll(/\b([A-Z]+_[A-Z_]+|PORT|HOST)\b(?==|`)/g)].map(([, name]) => name ?? '')
    expect(told.filter((name) => !known.has(name) && !(name in secrets))).toEqual([])
    const scripts = Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts)
    const run = [
      ...`${manual}\n${unit}\n${read('compose.yaml')}`.matchAll(
        /npm (?:run (?:--silent )?)?(start|temi|hurt|test|bench)\b/g,
      ),
    ]
    expect(run.map(([, script]) => script).filter((script) => !scripts.includes(script ?? ''))).toEqual([])
  })
})

describe('the command for the machine', () => {
  it('is what pages, the sheet and sentences tell an operator to call where it is', () => {
    vi.stubEnv('TEMI_COMMAND', 'sudo temi')
    onTestFinished(() => void vi.unstubAllEnvs())
    const sheet = {
      house: { ka: 'ა', en: 'a' },
      now: '2026-12-01T09:00:00.000Z',
      key: 'AGE-SECRET-KEY-1AAAA',
      keyName: 'aaa',
    }
    expect(recoverySheet(sheet).match(/sudo temi restore \/….*/g)).toEqual([
      'sudo temi restore /…/temi-....tar.gz.age --key /…/key.txt',
      'sudo temi restore /…/temi-....tar.gz.age --key /…/key.txt',
    ])
    expect([temiCommand('keys', true), startCommand()]).toEqual(['sudo temi keys', 'sudo systemctl restart temi'])
    vi.stubEnv('TEMI_COMMAND', '')
    expect([temiCommand('keys', true), temiCommand('doctor'), startCommand()]).toEqual([
      'npm run --silent temi -- keys',
      'npm run temi -- doctor',
      'npm start',
    ])
  })

  it('is written out nowhere else', () => {
    const written = execFileSync(
      'git',
      ['grep', '-l', '-E', 'npm run (--silent )?temi', '--', 'src/*.ts', 'src/*.tsx'],
      { cwd: root },
    )
    expect(String(written).trim().split('\n')).toEqual(['src/platform/temi-command.ts'])
  })

  it('gives the house its settings as systemd does, and runs nothing that stands in them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'temi-command-'))
    const settings = join(folder, 'settings')
    const lines = [
      '# ours',
      'MAIL_FROM=Imereti <a@b.ge>',
      '  PUBLIC_URL="https://example.ge"  \r',
      'TEMI_DATA=/elsewhere',
      '',
      `PORT=$(touch ${folder}/ran)`,
    ]
    writeFileSync(settings, lines.join('\n'))
    const script = read('temi')
      .replace('/etc/temi/settings', settings)
      .replace('cd /opt/temi', `cd ${folder}`)
      .replace(
        /^exec setpriv .* npm run --silent temi --/m,
        `exec ${process.execPath} -e 'console.log(JSON.stringify([process.env, process.argv.slice(1)]))' --`,
      )
    const { stdout } = spawnSync('sh', ['-c', script, 'temi', 'backup', 'a b'], { env: { PATH: process.env.PATH } })
    const [environment, words] = JSON.parse(String(stdout))
    expect(environment).toMatchObject({
      ...{ MAIL_FROM: 'Imereti <a@b.ge>', PUBLIC_URL: 'https://example.ge', PORT: `$(touch ${folder}/ran)` },
      ...{ TEMI_DATA: '/elsewhere', HOME: '/var/cache/temi', TEMI_COMMAND: 'sudo temi' },
    })
    expect(words).toEqual(['backup', 'a b'])
    expect(existsSync(join(folder, 'ran'))).toBe(false)
    rmSync(folder, { recursive: true })
  })
})

describe('the log of a house', () => {
  it('holds nothing of what is new to Node, and every other warning', () => {
    const warn = "SubtleCrypto.supports('sign', 'ML-DSA-44'); process.emitWarning('the rope is torn')"
    const { stderr } = spawnSync(process.execPath, [...nodeOptions, '-e', warn])
    expect(String(stderr)).toMatch(/^\(node:\d+\) Warning: the rope is torn\n/)
  })
})

describe('the long tests and the benches', () => {
  it('are run by Node alone, so they import nothing that only the build understands', () => {
    const load = "await import('./test/hurt/everything.ts'); await import('./scripts/bench/parts.ts')"
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', load], { cwd: root })
    expect([status, String(stderr)]).toEqual([0, ''])
  })
})
