import { resolve } from 'node:path'
import { openFolderStore } from './folder-store.ts'
import { openS3Store } from './s3-store.ts'
import { type ObjectStore, StoreProblem } from './store.ts'

/** Opens the place an operator has named: a folder, or `s3://key:secret@host/bucket`. */
export function openStore(place: string): ObjectStore {
  return place.startsWith('s3://') ? openS3Store(place) : openFolderStore(resolve(place))
}

/**
 * Asks the place one question, so that a wrong address is found out at the start. Trouble that may pass is answered, not
 * thrown: a house without its pictures is better than none.
 */
export async function checkStore(place: string): Promise<StoreProblem | undefined> {
  try {
    for await (const _ of openStore(place).list('')) break
    return undefined
  } catch (error) {
    if (!(error instanceof StoreProblem) || !mayPass.has(error.fault)) throw error
    return error
  }
}

const mayPass = new Set<StoreProblem['fault']>(['unreachable', 'failing', 'full'])
