// npm run check: types, lint and the rules of the house.
import { checkLint, checkTypes, runVitest, sum } from './parts.mjs'
import { installed } from './steps.mjs'

const node = installed('everything', (line) => console.log(line))
const parts = [
  checkTypes(node),
  checkLint(node),
  runVitest('house rules', node, ['--project', 'sqlite', 'src/house.test.ts', 'src/running-house.test.tsx']),
]
const { failed } = sum(await Promise.all(parts))
console.log(failed === 0 ? '\nEverything is in order.' : `\n${failed} to mend; see above.`)
process.exitCode = failed === 0 ? 0 : 1
