import type { Generated } from 'kysely'
import type { Moment } from '../clock.ts'

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** What is read in a program of one's own. */
export type DocumentType =
  | 'application/pdf'
  | `application/vnd.openxmlformats-officedocument.${'wordprocessingml.document' | 'spreadsheetml.sheet' | 'presentationml.presentation'}`
  | `application/vnd.oasis.opendocument.${'text' | 'spreadsheet'}`

export type FileType = PictureType | DocumentType

/** Something that was uploaded. Its content lies on disk under the hash; several rows may have the same content. */
export interface FileTable {
  id: Generated<number>
  content_hash: string
  /** Found in the bytes, whatever the sender calls it. */
  type: FileType
  bytes: number
  /** Of a picture, in points; a document has none. */
  width: number
  height: number
  /** As the sender calls it, without folders; only ever shown, never a path. */
  name: string
  stored_at: Moment
  /** When it was drawn anew without what a camera wrote into it; null for what came before the house did so. */
  cleaned_at: Moment | null
  /** Since when everybody may see its copies; null while only those may who may see what it belongs to. */
  published_at: Moment | null
  /** Until when it waits to belong to something; null when it does. */
  kept_until: Moment | null
  closed_at: Moment | null
}

/** AVIF is the smallest and takes seconds to make, so only what is published has it. */
export type CopyFormat = 'avif' | 'webp' | 'jpeg'

/** A picture in another size and format, for pages. */
export interface FileCopyTable {
  id: Generated<number>
  file_id: number
  format: CopyFormat
  width: number
  height: number
  bytes: number
  content_hash: string
  made_at: Moment
  closed_at: Moment | null
}

declare module '#platform/database.ts' {
  interface Database {
    file: FileTable
    file_copy: FileCopyTable
  }
}
