import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const cache = join(import.meta.dirname, '../node_modules/.cache/temi-chromium')

// Pages get their fonts from the house; nothing outside this machine is ever asked for anything.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** Opens the Chromium that came with npm, without a window. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  unpack()
  return chromium.launch({
    executablePath: join(cache, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      // The package brings the libraries a bare Debian lacks.
      LD_LIBRARY_PATH: join(cache, 'al2023/lib'),
      FONTCONFIG_FILE: fontList(),
    },
  })
}

/**
 * The fonts for letters that ours lack. The list that comes with the browser names folders of a cloud; without any font
 * the browser ends itself at the first such letter, so what a machine has installed would decide.
 */
function fontList(): string {
  const list = join(cache, 'temi-fonts.conf')
  const folders = `<dir>${join(cache, 'fonts/fonts')}</dir><cachedir>${join(cache, 'fonts/cache')}</cachedir>`
  writeFileSync(
    list,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}</fontconfig>`,
  )
  return list
}

/** Unpacks it once. It becomes visible whole, so that test files side by side do not disturb each other. */
function unpack(): void {
  if (existsSync(cache)) return
  const fresh = `${cache}-${process.pid}-${crypto.randomUUID()}`
  mkdirSync(fresh, { recursive: true })
  // The package unpacks into the folder for temporary files, and its libraries only where it believes to be in a cloud.
  const done = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', 'await (await import("@sparticuz/chromium")).default.executablePath()'],
    { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: '22.x' }, encoding: 'utf8' },
  )
  if (done.status !== 0) throw new Error(`Chromium could not be unpacked: ${done.stderr}`)
  try {
    renameSync(fresh, cache)
  } catch {
    // Somebody else was quicker; theirs is as good.
    rmSync(fresh, { recursive: true, force: true })
  }
}
