// The builds that lie beside each other: the newest, the one that served last, and which of them a house serves from.
// Plain JavaScript without dependencies, as `steps.mjs`.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const newest = join(root, 'dist')
/** The build that served last: it goes on serving where the newest cannot bring the database up to date. */
export const former = join(root, 'dist.old')
/** Stands in a build whose step of the database has failed, so that it never takes the place of the former one. */
export const failedMark = join(newest, 'cannot-migrate.txt')
/** A build writes it when it has opened, or has brought the database up to date; those of before wrote the second alone. */
const fittingMarks = ['fits.txt', 'temi.compiled']
/** Stands in a build while a house serves from it, with the number of its process. */
const servesMark = /^serves\.(\d+)$/

/** Whether the new build can migrate is only known when it starts, so the last that fits the database stays. */
export function exchange(fresh, place) {
  const fits = fittingMarks.some((mark) => existsSync(join(place, mark))) || !existsSync(former)
  if (existsSync(failedMark) || !fits) rmSync(place, { recursive: true, force: true })
  if (existsSync(place)) {
    rmSync(former, { recursive: true, force: true })
    renameSync(place, former)
  }
  renameSync(fresh, place)
}

/** What a build was made from, as `steps.mjs` has noted it. */
export function madeFrom(build) {
  const stamp = join(build, 'built-from.txt')
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
}

/** The folder of the build that a house serves from at this moment, if one does. */
export function servingBuild() {
  return [newest, former].find(
    (build) => existsSync(build) && readdirSync(build).some((name) => isServing(build, name)),
  )
}

function isServing(build, name) {
  const [, pid] = servesMark.exec(name) ?? []
  if (pid === undefined) return false
  if (isAlive(Number(pid))) return true
  // It was killed, and could not take its mark along.
  rmSync(join(build, name), { force: true })
  return false
}

/** Whether there is a process of that number. */
export function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Gone, or not ours to ask.
    return error.code !== 'ESRCH'
  }
}

/** Notes that a process serves from a build; the answer takes the note away, wherever the build has come to lie. */
export function noteServing(build, pid) {
  const name = `serves.${pid}`
  try {
    writeFileSync(join(build, name), '')
  } catch {
    // The folder is not ours to write into, so no command can build in it either.
  }
  return () => {
    for (const place of [newest, former]) rmSync(join(place, name), { force: true })
  }
}
