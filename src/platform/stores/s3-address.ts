import { operatorWords } from '../operator-words.ts'
import { inTerminal } from '../terminal.ts'
import { WrongSetting } from '../wrong-setting.ts'
import { isName } from './store.ts'

/** A bucket on a machine that speaks S3, and who may use it. */
export interface S3Address {
  key: string
  secret: string
  /** Name and port, for sentences: `minio.example:9000`. */
  host: string
  isSecure: boolean
  bucket: string
  /** Before every name: `temi/`, or nothing. */
  prefix: string
  region: string
}

/** Where nothing else is said; stores other than Amazon's take it or do not care. */
const usualRegion = 'us-east-1'

export function readS3Address(place: string): S3Address {
  const url = URL.parse(place)
  const [bucket = '', ...folders] = url?.pathname.split('/').filter(Boolean) ?? []
  const key = decoded(url?.username)
  const secret = decoded(url?.password)
  const known = [...(url?.searchParams.keys() ?? [])].every((name) => ['region', 'tls'].includes(name))
  const tls = url?.searchParams.get('tls') ?? 'on'
  const region = url?.searchParams.get('region') ?? usualRegion
  const fits = /^[\w.-]{3,63}$/.test(bucket) && folders.every(isName) && /^[\w-]+$/.test(region)
  if (!url?.host || !key || !secret || !known || !fits || !['on', 'off'].includes(tls))
    // The address may hold a secret, so it is not repeated.
    throw new WrongSetting(inTerminal(operatorWords).s3Address)
  const prefix = folders.map((folder) => `${folder}/`).join('')
  return { key, secret, host: url.host, isSecure: tls === 'on', bucket, prefix, region }
}

function decoded(text = ''): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone % in a secret: the operator is told how to write it.
    return undefined
  }
}
