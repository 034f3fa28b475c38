import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** Something that was uploaded. Its content lies on disk under the hash; several rows may have the same content. */
export interface FileTable {
  id: Generated<number>
  content_hash: string
  /** Found in the bytes, whatever the sender calls it. */
  type: PictureType
  bytes: number
  width: number
  height: number
  /** As the sender calls it, without folders; only ever shown, never a path. */
  name: string
  stored_at: Moment
  /** Until when it waits to belong to something; null when it does. */
  kept_until: Moment | null
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    file: FileTable
  }
}
