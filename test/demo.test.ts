import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { root } from './source.ts'
import { type Place, started, temi } from './temi.ts'

/** `npm run demo` as a process of its own; without `folder` it makes one for itself. */
function demo(folder?: string): ChildProcess {
  const { TEMI_DATA: _, DATABASE_URL: __, ...own } = process.env
  const env = { ...own, PORT: '0', ...(folder && { TEMI_DATA: folder }) }
  const child = spawn(process.execPath, [join(root, 'scripts/demo.mjs')], {
    env,
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Everything it says until it has said this. */
async function saidUntil(child: ChildProcess, last: RegExp): Promise<string> {
  let said = ''
  for await (const piece of child.stdout ?? []) {
    said += piece
    if (last.test(said)) return said
  }
  throw new Error(`it ended without saying ${last}:\n${said}`)
}

/** Fills in what stands behind a one-time link, as a person would. Answers the page it leads to. */
async function comeIn(link: string, role: string): Promise<string> {
  const { origin } = new URL(link)
  expect((await fetch(link)).status).toBe(200)
  const form = { name: role, email: `${role.replaceAll(' ', '-')}@example.ge`, password: 'sunflower on the roof 7' }
  const answer = await fetch(link, {
    method: 'POST',
    headers: { origin },
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  expect([role, answer.status, answer.headers.get('location')]).toEqual([role, 303, '/staff'])
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const today = await fetch(`${origin}/staff`, { headers: { cookie } })
  expect([role, today.status]).toEqual([role, 200])
  return today.text()
}

/** What is invented is called so wherever it is carried: from a copy, and with its database. */
async function expectMarkedElsewhere(folder: string): Promise<void> {
  const others = mkdtempSync(join(tmpdir(), 'temi-demo-elsewhere-'))
  onTestFinished(() => rmSync(others, { recursive: true }))
  const place = (name: string): Place => ({ folder: join(others, name), url: undefined })
  const archive = join(others, 'demo.tar.gz')
  expect((await temi({ folder, url: undefined }, 'backup', archive)).code).toBe(0)
  expect((await temi(place('restored'), 'restore', archive)).code).toBe(0)
  expect((await temi(place('restored'), 'move', `sqlite:${place('moved').folder}`)).code).toBe(0)
  for (const name of ['restored', 'moved']) {
    const child = started(place(name), ['start'], { PORT: '0' })
    onTestFinished(() => void child.kill('SIGKILL'))
    const origin = /open at (\S+)/.exec(await saidUntil(child, /open at \S+\n/))?.[1] ?? ''
    expect(await (await fetch(`${origin}/news`)).text()).toContain('class="demonstration"')
    child.kill('SIGKILL')
  }
}

it('a demonstration starts in a folder of its own, says what it is, lets every role in, and leaves nothing', async () => {
  const child = demo()
  const said = await saidUntil(child, /Administrator .*\n/)
  const links = [...said.matchAll(/^ {2}(\S.*\S) +(http\S+\/welcome\/\S+)$/gm)]
  expect(links.map(([, role]) => role)).toEqual([
    ...['Chair', 'Project manager', 'Editor', 'Advocate', 'Workshop', 'Rights officer', 'Administrator'],
  ])
  const origin = /open at (\S+)/.exec(said)?.[1] ?? ''
  expect(await (await fetch(origin)).text()).toContain('class="demonstration"')
  expect(await (await fetch(`${origin}/en/news`)).text()).toContain('Demo: we cleaned the square')
  for (const [, role = '', link = ''] of links) expect(await comeIn(link, role)).toContain('class="demonstration"')

  const folder = /kept in (\S+)/.exec(said)?.[1] ?? ''
  expect(existsSync(folder)).toBe(true)
  await expectMarkedElsewhere(folder)
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect(existsSync(folder)).toBe(false)
}, 240_000)

it('is refused where there is something already', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'temi-demo-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'temi.sqlite'), '')
  const child = demo(folder)
  const ended = once(child, 'exit')
  expect(child.stdout && (await text(child.stdout))).toContain('A demonstration begins in an empty folder')
  expect((await ended)[0]).toBe(2)
}, 120_000)
