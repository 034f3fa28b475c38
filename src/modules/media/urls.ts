/** A published copy, by what is in it. */
export function copyUrl({ name }: { name: string }): string {
  return `/media/${name}`
}

/** The library of pictures in the workspace; its pages stand below it. */
export const libraryUrl = '/staff/media'
