/** What the name of kept content looks like. */
export const isKept = /^[0-9a-f]{2}\/[0-9a-f]{64}$/

/** `ab/abcd...`: no folder grows too large to be listed. */
export function nameOf(hash: string): string {
  const name = `${hash.slice(0, 2)}/${hash}`
  // The hash comes from the database, and still nothing but a hash may become a name.
  if (!isKept.test(name)) throw new Error('not the hash of a file')
  return name
}
