// npm run bench [-- parts]: measures the house and writes docs/bench.md. Parts: start pages write memory scale-sqlite scale-postgres workspace two.
import { runWith } from './run.mjs'
import { build, installed } from './steps.mjs'

const say = (line) => console.log(line)
const node = installed('everything', say)
build(node, say)
runWith(node, ['scripts/bench/main.ts', ...process.argv.slice(2)])
