// The parts that check.mjs and test.mjs are made of. Each runs by itself, prints its output in one piece and is counted.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './steps.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @returns {Promise<Count>} */
export async function checkTypes(node) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  return single(await run('types', node, [tsc, '--noEmit']))
}

/** @returns {Promise<Count>} */
export async function checkLint(node) {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  return single(await run('lint', node, [biome, 'check', '--error-on-warnings', '.']))
}

/** Runs vitest and counts its tests. @returns {Promise<Count>} */
export async function runVitest(title, node, words) {
  const folder = mkdtempSync(join(tmpdir(), 'temi-report-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(title, node, [vitest, 'run', ...reporters, ...words])
  const count = existsSync(report) ? countReport(JSON.parse(readFileSync(report, 'utf8'))) : nothing
  rmSync(folder, { recursive: true, force: true })
  // A database that does not start or an error outside a test leaves no failed test behind, but it is a failure.
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

const nothing = { passed: 0, failed: 0, skipped: 0 }

function single(code) {
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

function countReport(report) {
  // A file that cannot even be loaded has no tests to fail.
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** @param {Count[]} counts */
export function sum(counts) {
  const total = { ...nothing }
  for (const count of counts) for (const name of Object.keys(total)) total[name] += count[name]
  return total
}

/** Runs a part and prints what it said when it is over, so that parts side by side do not mix. */
function run(title, node, words) {
  return new Promise((resolve) => {
    const began = Date.now()
    const output = []
    const child = spawn(node, words, { cwd: root, env: partEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => output.push(piece))
    child.on('error', (problem) => output.push(Buffer.from(`${problem}\n`)))
    child.on('close', (code) => {
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      process.stdout.write(`\n== ${title}: ${code === 0 ? 'good' : 'FAILED'} (${seconds} s)\n${Buffer.concat(output)}`)
      resolve(code)
    })
  })
}

/** Settings of whoever runs the tests must not change what the tests see. */
function partEnvironment() {
  const { NODE_ENV: _mode, NODE_OPTIONS: _options, ...environment } = process.env
  const settings = /^(TEMI_DATA|TEMI_DEV|DATABASE_URL|FILES_URL|PUBLIC_URL|TRUST_PROXY|SMTP_URL|BACKUP_URL|PORT|HOST)$/
  const kept = Object.entries(environment).filter(([name]) => !settings.test(name))
  return { ...Object.fromEntries(kept), ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) }
}
