import { resolve } from 'node:path'
import { openFolderStore } from './folder-store.ts'
import { openS3Store } from './s3-store.ts'
import type { ObjectStore } from './store.ts'

/** Opens the place an operator has named: a folder, or `s3://key:secret@host/bucket`. */
export function openStore(place: string): ObjectStore {
  return place.startsWith('s3://') ? openS3Store(place) : openFolderStore(resolve(place))
}
