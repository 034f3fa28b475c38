import { subscribe } from 'node:diagnostics_channel'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { hasServed } from './platform/served.ts'

// The built house, begun with what V8 made of it the last time: docs/decisions/0103-compiled-functions-kept.md says why.
const path = join(import.meta.dirname, 'temi.cjs')
const keptPath = join(import.meta.dirname, 'temi.compiled')
const bytes = readFileSync(path)
// V8 compares no more than the length of the two.
const sum = crc32(bytes)
const kept = readKept()
// The build has nothing but ASCII in it, which takes V8 half the memory of anything else.
const script = new Script(Module.wrap(bytes.toString('latin1')), {
  filename: path,
  ...(kept && { cachedData: kept }),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
})
if (!kept || script.cachedDataRejected) subscribe(hasServed, keep)
run()

function run(): void {
  const require = createRequire(path)
  const module = new Module(path)
  module.filename = path
  // The parts that are loaded later ask for this one by its path.
  require.cache[path] = module
  script.runInThisContext().call(module.exports, module.exports, require, module, path, import.meta.dirname)
}

/** What was kept, if it was made from this very build and is whole. */
function readKept(): Buffer | undefined {
  try {
    const file = readFileSync(keptPath)
    const data = file.subarray(8)
    return file.readUInt32LE(0) === sum && file.readUInt32LE(4) === crc32(data) ? data : undefined
  } catch {
    // Nothing was kept yet, or not all of it: V8 makes it anew.
    return undefined
  }
}

function keep(): void {
  const data = script.createCachedData()
  const head = Buffer.alloc(8)
  head.writeUInt32LE(sum, 0)
  head.writeUInt32LE(crc32(data), 4)
  try {
    writeFileSync(`${keptPath}.${process.pid}`, Buffer.concat([head, data]))
    renameSync(`${keptPath}.${process.pid}`, keptPath)
  } catch {
    // A folder that nobody may write into: the next start takes a moment longer.
  }
}
