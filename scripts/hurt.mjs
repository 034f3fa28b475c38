// npm run hurt [-- parts]: the long tests. They end houses by force, fill disks and send nonsense, on both databases, and
// write docs/hurt.md.
import { join } from 'node:path'
import { runWith } from './run.mjs'
import { build, installed, root } from './steps.mjs'

const node = installed('everything', (line) => console.log(line))
build(node, (line) => console.log(line))
runWith(node, [join(root, 'test', 'hurt', 'main.ts'), ...process.argv.slice(2)])
