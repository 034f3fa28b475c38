// Loaded into the server by `node --import`: tells the bench over IPC what the process used and, while the bench watches,
// how long the event loop was held. Watching itself takes 50 ms of CPU a second, so nothing is watched unless it is asked.
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds between two looks at the clock. */
const interval = 1
const delay = monitorEventLoopDelay({ resolution: interval })

// The same seen from the processor: what the main thread itself computed between two turns of a timer. Where the wall
// clock says more than this, another program had the core.
let mostComputed = 0
let watching

function begin() {
  delay.reset()
  delay.enable()
  mostComputed = 0
  let before = process.threadCpuUsage()
  watching ??= setInterval(() => {
    const now = process.threadCpuUsage()
    mostComputed = Math.max(mostComputed, (now.user + now.system - before.user - before.system) / 1000)
    before = now
  }, interval).unref()
}

function end() {
  delay.disable()
  clearInterval(watching)
  watching = undefined
}

process.on('message', (message) => {
  if (message === 'begin') begin()
  const { user, system } = process.cpuUsage()
  process.send?.({
    held: Math.max(0, delay.max / 1e6 - interval),
    computed: mostComputed,
    cpu: (user + system) / 1000,
    resident: process.memoryUsage.rss() / 2 ** 20,
  })
  if (message === 'end') end()
})
process.channel?.unref()
