// How a build of the house is run. Plain JavaScript without dependencies, as `steps.mjs`.
import { spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { constants, cpus } from 'node:os'
import { join } from 'node:path'
import { failedMark, former, newest, noteServing } from './builds.mjs'
import { adviceForBuild, stop } from './steps.mjs'
import { words as said } from './words.mjs'

/** How the house ends when a step of its database has failed and nothing was changed; `src/house/start-problems.ts` says the same. */
const cannotMigrate = 3

/** Runs a build of the house with a verb, in the foreground, and ends as it ends. */
export function runHouse(node, words, build = newest) {
  const isStart = words[0] === 'start'
  if (build === newest && (isStart || words[0] === 'migrate')) rmSync(failedMark, { force: true })
  runBuild(node, build, words, (code) => {
    if (code === cannotMigrate) writeFileSync(failedMark, '')
    if (code !== cannotMigrate || !isStart || !existsSync(join(former, 'temi.mjs'))) process.exit(code)
    console.log(said.formerServes)
    runBuild(node, former, words, (last) => process.exit(last))
  })
}

/**
 * How the house asks Node to be careful with memory and to leave a core to those who read: decisions 0073 and 0115 in
 * docs/decisions say why. That a part of Node is new to Node is nothing for the log of a house.
 */
export const nodeOptions = [
  '--max-semi-space-size=4',
  `--v8-pool-size=${Math.min(Math.max(cpus().length - 1, 1), 4)}`,
  '--disable-warning=ExperimentalWarning',
]

/** And how it asks the C library (glibc; others do not know these), which would keep for each thread what it once needed. */
export const nodeEnvironment = {
  MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || '2',
  MALLOC_TRIM_THRESHOLD_: process.env.MALLOC_TRIM_THRESHOLD_ || '131072',
}

function runBuild(node, build, words, ended) {
  // Compiled code is kept from one start to the next.
  const compiled = process.env.NODE_COMPILE_CACHE || join(build, 'compiled')
  const environment = { ...nodeEnvironment, NODE_COMPILE_CACHE: compiled }
  const child = runWith(node, [...nodeOptions, join(build, 'temi.mjs'), ...words], environment, (code) => {
    noLonger?.()
    ended(code)
  })
  const noLonger = words[0] === 'start' && child.pid ? noteServing(build, child.pid) : undefined
}

/** Runs something with Node 26 in the foreground, and ends as it ends. */
export function runWith(node, words, environment = {}, ended = (code) => process.exit(code)) {
  const child = spawn(node, words, { env: { ...process.env, ...environment }, stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // In a terminal Ctrl-C reaches the child by itself; here it only must not end us first.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  endWithNpm(() => child.kill('SIGTERM'))
  child.on('error', (problem) => stop('start', String(problem), adviceForBuild(String(problem))))
  child.on('exit', (code, signal) => ended(signal ? 128 + (constants.signals[signal] || 0) : code))
  return child
}

/** npm passes a signal on to its shell only, and a shell that dies of it tells nobody: its absence is the message. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 250)
}
