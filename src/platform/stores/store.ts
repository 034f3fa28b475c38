import type { Readable } from 'node:stream'
import type { Moment } from '../clock.ts'

/** Something kept under a name in a place that may be a folder or a store on another machine. */
export interface KeptObject {
  name: string
  bytes: number
  /** Milliseconds since 1970, as the place itself says. */
  changedAt: number
}

/**
 * A place for whole files under names such as `ab/abcd` or `temi-2026-12-01.tar.gz`: a folder, or a bucket that speaks
 * S3. Files and backups live on it and do not know which it is.
 */
export interface ObjectStore {
  /** Writes the file at `path` under a name; whole and durable before this answers, or not there at all. */
  put(name: string, path: string): Promise<void>
  /** The same, and the file at `path` is given away: a folder moves it in, as old as `now`, without copying. */
  take(name: string, path: string, now: Moment): Promise<void>
  /** Reads it; fails with `NotKept` where there is nothing of that name, or not as many bytes as there should be. */
  get(name: string, bytes?: number): Promise<Readable>
  has(name: string): Promise<boolean>
  /** Everything whose name begins so, in the order of the names. */
  list(prefix: string): AsyncIterable<KeptObject>
  /** Takes it away; nothing happens where there is nothing. */
  remove(name: string): Promise<void>
}

/** The place has nothing of that name. */
export class NotKept extends Error {
  override name = 'NotKept'
}

/** What has lost its end is of no use, and whoever was promised so many bytes would wait for the rest. */
export function mustBeWhole(name: string, there: number, bytes: number | undefined): void {
  if (bytes !== undefined && there !== bytes) throw new NotKept(`${name} has ${there} bytes instead of ${bytes}`)
}

/** Why a store on another machine cannot be used. The first three need an operator, the others may pass. */
export type StoreFault = 'refused' | 'no-bucket' | 'wrong-address' | 'unreachable' | 'full' | 'failing'

/** A store on another machine cannot be used. The message says what to do, and holds no key and no secret. */
export class StoreProblem extends Error {
  override name = 'StoreProblem'
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string) {
    super(message)
    this.fault = fault
  }
}

/** Whether a file may be kept under this name: letters, figures and dots in folders, and no way out of them. */
export function isName(name: string): boolean {
  return /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(name)
}

/** The name, if a file may be kept under it. */
export function nameOf(name: string): string {
  if (!isName(name)) throw new Error('not a name for a kept file')
  return name
}
