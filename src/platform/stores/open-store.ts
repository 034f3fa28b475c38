import { resolve } from 'node:path'
import { WrongSetting } from '../settings.ts'
import { openFolderStore } from './folder-store.ts'
import type { ObjectStore } from './store.ts'

/** Opens the place an operator has named: a folder, or `s3://key:secret@host/bucket`. */
export function openStore(place: string): ObjectStore {
  if (place.startsWith('s3://')) throw new WrongSetting('s3:// is not served yet.')
  return openFolderStore(resolve(place))
}
