import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { onTestFinished } from 'vitest'

export interface Certificate {
  key: string
  cert: string
}

export interface Authority {
  cert: string
  /** A certificate for a server of this name. */
  certify(name: string, years?: Years): Certificate
}

/** From the beginning of the one until the beginning of the other. */
export type Years = [from: number, until: number]

const ourAge: Years = [2000, 2500]

/** A certificate that a server has signed itself. */
export function selfSigned(name: string): Certificate {
  const pair = newPair()
  return certificate(pair, { name, issuer: name, years: ourAge, signedBy: pair.privateKey })
}

/** Somebody whose signature this process trusts until the test has ended. */
export function trustedAuthority(): Authority {
  const authority = newAuthority('Authority of the test')
  const before = getCACertificates()
  setDefaultCACertificates([...before, authority.cert])
  onTestFinished(() => setDefaultCACertificates(before))
  return authority
}

/** Somebody of whom nobody has heard. */
export function unknownAuthority(): Authority {
  return newAuthority('Authority of nobody')
}

function newAuthority(issuer: string): Authority {
  const pair = newPair()
  const { cert } = certificate(pair, { name: issuer, issuer, years: ourAge, signedBy: pair.privateKey })
  return {
    cert,
    certify: (name, years = ourAge) => certificate(newPair(), { name, issuer, years, signedBy: pair.privateKey }),
  }
}

type Pair = ReturnType<typeof newPair>

function newPair() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
}

interface Said {
  name: string
  issuer: string
  years: Years
  signedBy: KeyObject
}

/** A certificate of X.509 (RFC 5280, 4.1), which `node:crypto` reads and does not write. */
function certificate({ publicKey, privateKey }: Pair, { name, issuer, years, signedBy }: Said): Certificate {
  const version = der(0xa0, integer(2))
  const validity = sequence(...years.map((year) => der(0x18, Buffer.from(`${year}0101000000Z`))))
  const key = publicKey.export({ format: 'der', type: 'spki' })
  const extensions = der(0xa3, sequence(...(name === issuer ? [mayCertify] : []), alternativeName(name)))
  const said = sequence(version, integer(1), ecdsa, named(issuer), validity, named(name), key, extensions)
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', said, signedBy)]))
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${sequence(said, ecdsa, signature).toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
const integer = (value: number) => der(0x02, Buffer.from([value]))
const kind = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))

const ecdsa = sequence(kind('2a8648ce3d040302'))
const mayCertify = sequence(kind('551d13'), der(0x04, sequence(der(0x01, Buffer.from([0xff])))))

function named(name: string): Buffer {
  return sequence(der(0x31, sequence(kind('550403'), der(0x0c, Buffer.from(name)))))
}

/** An address goes as its bytes. */
function alternativeName(name: string): Buffer {
  const bytes = /^[\d.]+$/.test(name)
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name))
  return sequence(kind('551d11'), der(0x04, sequence(bytes)))
}
