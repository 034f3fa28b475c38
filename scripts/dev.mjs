// npm run dev: builds again on every change and starts the house anew; the open page notices and reloads itself.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { nodeOptions, runWith } from './run.mjs'
import { installed, root } from './steps.mjs'

const node = installed('everything', (line) => console.log(line))
// Vite needs a newer Node than a newcomer may have called us with.
if (process.features.typescript) await watch()
else runWith(node, process.argv.slice(1))

async function watch() {
  // What is built here is not what `npm start` builds; without the stamp it will build again.
  rmSync(join(root, 'dist', 'built-from.txt'), { force: true })
  const { createBuilder } = await import('vite')
  const builder = await createBuilder({ root, mode: 'development', build: { watch: {} } })
  const house = restartable()
  const unfinished = new Set(Object.keys(builder.environments))
  for (const [name, environment] of Object.entries(builder.environments)) {
    const watcher = await builder.build(environment)
    watcher.on('event', (event) => {
      if (event.code === 'START') unfinished.add(name)
      if (event.code === 'BUNDLE_END') event.result.close()
      // Vite has already said what is wrong.
      if (event.code === 'ERROR') console.error('The house goes on as it was.')
      if (event.code !== 'END') return
      unfinished.delete(name)
      if (unfinished.size === 0) house.restart()
    })
  }
}

/** The running house. Changes that come close together restart it once. */
function restartable() {
  let child
  let timer
  let isStopping = false
  function start() {
    isStopping = false
    child = spawn(node, [...nodeOptions, join(root, 'dist', 'temi.mjs'), 'start'], {
      cwd: root,
      env: { ...process.env, TEMI_DEV: '1' },
      stdio: 'inherit',
    })
  }
  function restart() {
    if (isStopping) return
    if (!child || child.exitCode !== null || child.signalCode !== null) return start()
    isStopping = true
    child.once('exit', start)
    child.kill('SIGTERM')
  }
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => {
      child
        ?.removeAllListeners('exit')
        .once('exit', () => process.exit(0))
        .kill('SIGTERM')
      if (!child || child.exitCode !== null) process.exit(0)
    })
  }
  return {
    restart() {
      clearTimeout(timer)
      timer = setTimeout(restart, 60)
    },
  }
}
