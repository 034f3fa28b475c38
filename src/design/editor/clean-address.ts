/** Names that tell who has followed an address, wherever it leads. */
const ofReaders =
  /^(__(cft|xts|tn|eep|so|rv)__(\[\d*\])?|fbclid|mibextid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|igsh|igshid|mc_eid|utm_\w+)$/

/** The same where the name alone could mean something else. */
const ofPlaces: ReadonlyArray<{ host: RegExp; names: RegExp }> = [
  {
    host: /(^|\.)(facebook|fb)\.com$/,
    names:
      /^(ref|fref|refid|refsrc|rdid|share_url|sfnsn|extid|paipv|eav|hc_ref|hc_location|_rdr|_rdc|acontext|notif_id|notif_t|ref_notif_type|comment_tracking)$/,
  },
  { host: /(^|\.)(youtube\.com|youtu\.be)$/, names: /^si$/ },
]

/** Pages through which a place leads everybody who goes elsewhere. */
const through = /^https?:\/\/lm?\.(facebook|messenger|instagram)\.com\/(l\.php)?\?/

/** An address without the page it was led through, and without what tells who has followed it; the rest letter by letter. */
export function cleanAddress(address: string): string {
  const given = through.test(address) ? (new URL(address).searchParams.get('u') ?? address) : address
  const [, before = given, query, fragment = ''] = /^(https?:[^?#]*)\?([^#]*)(#.*)?$/is.exec(given) ?? []
  if (query === undefined) return given
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:]*)/i.exec(before)?.[1]?.toLowerCase() ?? ''
  const parts = query.split('&')
  const kept = parts.filter((part) => !isOfReader(nameIn(part), host))
  if (kept.length === parts.length) return given
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment
}

function isOfReader(name: string, host: string): boolean {
  return ofReaders.test(name) || ofPlaces.some((place) => place.host.test(host) && place.names.test(name))
}

/** Brackets come as they are, or coded. */
function nameIn(part: string): string {
  return (part.split('=')[0] ?? '').replaceAll(/%5b/gi, '[').replaceAll(/%5d/gi, ']')
}

/** The addresses that stand in a plain text; what ends a sentence is none of theirs. */
export function cleanAddressesIn(text: string): string {
  return text.replaceAll(/https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g, cleanAddress)
}
