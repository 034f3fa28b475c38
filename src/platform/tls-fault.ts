/**
 * Why no encrypted connection comes about, by the codes of Node, OpenSSL and nodemailer in an error. `plain`: the other side
 * does not encrypt from the first byte; `mute`: it says nothing, as one that waits for encryption does; `notOffered`: it
 * does not encrypt at all.
 */
const signs = {
  otherName: /\bERR_TLS_CERT_ALTNAME_|\bHOSTNAME_MISMATCH\b/,
  expired: /\bCERT_HAS_EXPIRED\b/,
  notYet: /\bCERT_NOT_YET_VALID\b/,
  selfSigned: /\bDEPTH_ZERO_SELF_SIGNED_CERT\b/,
  untrusted: /\b(?:SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_(?:GET_ISSUER|VERIFY)\w+|CERT_UNTRUSTED|INVALID_CA)\b/,
  plain: /\bERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG)\b/,
  mute: /\bENOGREETING\b/,
  notOffered: /\bETLS at STARTTLS: 5/,
  other:
    /\b(?:ERR_SSL|ERR_TLS|CERT|CRL|UNABLE_TO)_[A-Z]|\b(?:INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)\b|\bETLS(?: at CONN)?: (?!4)/,
}

export type TlsFault = keyof typeof signs

export function tlsFaultIn(error: string): TlsFault | undefined {
  return (Object.keys(signs) as TlsFault[]).find((fault) => signs[fault].test(error))
}
