// npm test: everything there is to test, on a fresh clone too. The last line says how it went.
import { checkLint, checkTypes, runVitest, sum } from './parts.mjs'
import { build, installed } from './steps.mjs'

const say = (line) => console.log(line)
const node = installed('everything', say)
build(node, say)

// The start test installs and builds a whole copy, mostly waiting for npm: it goes beside the others from the beginning.
const counts = await Promise.all([
  runVitest('start', node, ['--project', 'start']),
  checkTypes(node),
  checkLint(node),
  runVitest('tests', node, ['--project', 'sqlite', '--project', 'postgres', '--project', 'browser']),
])

const { passed, failed, skipped } = sum(counts)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
