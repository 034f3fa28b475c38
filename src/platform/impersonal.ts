const longestText = 300

/**
 * What may be kept of an error: its kind and what it says, without what could be about a person. Databases and servers
 * repeat the values they could not take: everything in quotes or brackets goes, every e-mail address, every longer number,
 * and every word that is not in plain Latin letters.
 */
export function impersonal(error: unknown): string {
  const { name, code, message } = Object(error)
  const said = withoutValues(String(message ?? error))
  const kind = name === 'Error' ? undefined : name
  // The system's own errors begin with their code.
  return [kind, said.startsWith(`${code}: `) ? undefined : code, said]
    .filter((part) => part !== undefined && part !== '')
    .join(': ')
    .slice(0, longestText)
}

/** A longer number; one that begins as the codes of a mail server do, `452 4.2.2`, is known by its group. */
const longNumber = /\b([245]\d\d[ -][245]\.[0-7]\.\d{1,3})\b|\+?\d(?:[\s().-]?\d){5,}/g

/** A message without the values in it. */
export function withoutValues(message: string): string {
  return message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|<[^>]*>|\([^)]*\)|[„“«][^„“»”]*[“”»]?/g, '…')
    .replaceAll(/[^\s@]+@[^\s@]+/g, '…')
    .replaceAll(longNumber, (_all, codes?: string) => codes ?? '…')
    .replaceAll(/[^\x20-\x7e…]+/g, '…')
    .slice(0, longestText)
}
