// Loaded into the server by `node --import`: tells the bench over IPC how long the event loop was held, and what it used.
// Nothing is watched before the bench says so: looking at the clock a thousand times a second costs the server itself.
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds between two looks at the clock. */
const interval = 1
const delay = monitorEventLoopDelay({ resolution: interval })

// The same seen from the processor: what the main thread itself computed between two turns of a timer. Where the wall
// clock says more than this, another program had the core.
let mostComputed = 0
let watching

function begin() {
  delay.enable()
  delay.reset()
  mostComputed = 0
  let before = process.threadCpuUsage()
  clearInterval(watching)
  watching = setInterval(() => {
    const now = process.threadCpuUsage()
    mostComputed = Math.max(mostComputed, (now.user + now.system - before.user - before.system) / 1000)
    before = now
  }, interval).unref()
}

process.on('message', (message) => {
  if (message === 'begin') begin()
  const { user, system } = process.cpuUsage()
  process.send?.({
    held: Math.max(0, delay.max / 1e6 - interval),
    held999: Math.max(0, delay.percentile(99.9) / 1e6 - interval),
    computed: mostComputed,
    cpu: (user + system) / 1000,
    resident: process.memoryUsage.rss() / 2 ** 20,
  })
})
process.channel?.unref()
