/** An address as it can be read, with its letters instead of their numbers; what cannot be read stays as it is. */
export function readableAddress(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

/** A page of ours that somebody names as the way back: on no other site, and nothing that could become one. */
export function ownAddress(given: unknown): string | undefined {
  return typeof given === 'string' && /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(given) ? given : undefined
}

/** An address as a header carries it: letters that are not Latin by their numbers. What has numbers already keeps them. */
export function addressInHeader(address: string): string {
  return address.toWellFormed().replaceAll(/[^\x21-\x7e]+/gu, encodeURIComponent)
}

/**
 * One way to write an address that was asked for: no origin and no fragment, plain letters as themselves, all others by
 * their numbers.
 */
export function plainAddress(asked: string): string {
  if (asked.startsWith('/') && !/[^\x21\x22\x24\x26-\x7e]/.test(asked)) return asked
  const path = asked.replace(/^https?:\/\/[^/?#]*/i, '').replace(/#.*$/s, '') || '/'
  return path.replaceAll(/%[\da-f]{2}|[\x80-\xff]/gi, (one) => {
    const byte = one.length === 1 ? one.charCodeAt(0) : Number.parseInt(one.slice(1), 16)
    const letter = String.fromCharCode(byte)
    return /[\w.~-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
}
