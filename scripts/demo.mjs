// npm run demo: the house in a throw-away folder, filled with invented life. TEMI_DATA names a folder that is kept.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runHouse } from './run.mjs'
import { prepareBeside } from './steps.mjs'

const { node, build } = prepareBeside((line) => console.log(line))
if (!process.env.TEMI_DATA) {
  const folder = mkdtempSync(join(tmpdir(), 'temi-demo-'))
  process.env.TEMI_DATA = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
}
runHouse(node, ['demo'], build)
