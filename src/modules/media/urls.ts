import { fileAddress } from '#platform/document/document.ts'

/** A published copy, by what is in it. */
export function copyUrl({ name }: { name: string }): string {
  return `/media/${name}`
}

/** A published document, by its number in the library; that is how texts name it. */
export function documentUrl({ id }: { id: number | string }): string {
  return fileAddress(id)
}

/** The library of pictures in the workspace; its pages stand below it. */
export const libraryUrl = '/staff/media'

/** One picture of the library, where its description stands. */
export function libraryPictureUrl({ id }: { id: number }): string {
  return `${libraryUrl}/${id}`
}
