import type { Readable } from 'node:stream'

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
  /** Reads it; fails with `NotKept` where there is nothing of that name. */
  get(name: string): Promise<Readable>
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
