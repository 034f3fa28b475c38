import { subscribe } from 'node:diagnostics_channel'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { hasServed } from './platform/served.ts'

// Runs the built house with what V8 made of it the last time: docs/decisions/0103-compiled-functions-kept.md says why.
const path = join(import.meta.dirname, 'temi.cjs')
const keptPath = join(import.meta.dirname, 'temi.compiled')
run(scriptOf(readFileSync(path)))

function run(script: Script): void {
  const require = createRequire(path)
  const module = new Module(path)
  module.filename = path
  // The parts that are loaded later ask for this one by its path.
  require.cache[path] = module
  script.runInThisContext().call(module.exports, module.exports, require, module, path, import.meta.dirname)
}

function scriptOf(build: Buffer): Script {
  // V8 compares no more of a source than its length.
  const sum = crc32(build)
  const kept = readKept(sum)
  // There is nothing but ASCII in it, which takes half the memory of anything else.
  const script = new Script(Module.wrap(build.toString('latin1')), {
    filename: path,
    ...(kept && { cachedData: kept }),
  })
  if (!kept || script.cachedDataRejected) subscribe(hasServed, () => keep(script, sum))
  return script
}

/** What was kept, if it was made from this very build and is whole. */
function readKept(sum: number): Buffer | undefined {
  try {
    const file = readFileSync(keptPath)
    const data = file.subarray(8)
    return file.readUInt32LE(0) === sum && file.readUInt32LE(4) === crc32(data) ? data : undefined
  } catch {
    // Nothing was kept yet, or not even its head: V8 begins anew.
    return undefined
  }
}

function keep(script: Script, sum: number): void {
  const data = script.createCachedData()
  const head = Buffer.alloc(8)
  head.writeUInt32LE(sum, 0)
  head.writeUInt32LE(crc32(data), 4)
  const passing = `${keptPath}.${process.pid}`
  try {
    writeFileSync(passing, Buffer.concat([head, data]))
    renameSync(passing, keptPath)
  } catch {
    // The folder is not ours to write into, or the disk is full: the next start takes a moment longer.
  }
}
