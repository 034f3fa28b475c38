/** A published copy, by what is in it. */
export function copyUrl({ name }: { name: string }): string {
  return `/media/${name}`
}
