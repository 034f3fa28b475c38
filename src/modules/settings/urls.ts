/** The association's own colours; the name changes with them. */
export function coloursUrl({ name }: { name: string }): string {
  return `/colours/${name}`
}
