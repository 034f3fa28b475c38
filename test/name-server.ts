import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** What a name server knows of its names, by the type of the record; a mail exchanger is named alone. */
export interface Zone {
  TXT?: Record<string, string[]>
  A?: Record<string, string[]>
  AAAA?: Record<string, string[]>
  MX?: Record<string, string[]>
}

const types = { 1: 'A', 15: 'MX', 16: 'TXT', 28: 'AAAA' } as const

/** A real name server on this machine that knows this zone, and is silent about names that begin with `silent`. */
export async function startNameServer(zone: Zone): Promise<Resolver> {
  const socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => {
    const { name, end } = readName(query)
    if (name.includes('silent')) return
    const number = query.readUInt16BE(end)
    const type = types[number as keyof typeof types]
    const data = (type && zone[type]?.[name])?.map((value) => write[type](value)) ?? []
    socket.send(answer(query.subarray(0, end + 4), number, data), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  onTestFinished(() => new Promise<void>((closed) => socket.close(closed)))
  const resolver = new Resolver({ timeout: 200, tries: 1 })
  resolver.setServers([`127.0.0.1:${socket.address().port}`])
  return resolver
}

/** The name that is asked for; the head of a message has twelve bytes. */
function readName(query: Buffer): { name: string; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase())
    at += length + 1
  }
  return { name: labels.join('.'), end: at + 1 }
}

/** The head with its flags and counts, the question once more, and a record for each piece of data (RFC 1035, 4.1). */
function answer(question: Buffer, type: number, data: Buffer[]): Buffer {
  const head = Buffer.from(question)
  head.writeUInt16BE(data.length > 0 ? 0x8180 : 0x8183, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(data.length, 6)
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, ...data.map((one) => record(type, one))])
}

function record(type: number, data: Buffer): Buffer {
  const fixed = Buffer.from([0xc0, 0x0c, 0, type, 0, 1, 0, 0, 0, 60, 0, 0])
  fixed.writeUInt16BE(data.length, 10)
  return Buffer.concat([fixed, data])
}

const write = {
  A: (address: string) => Buffer.from(address.split('.').map(Number)),
  AAAA: (address: string) => {
    const [left = [], right = []] = address.split('::').map((half) => half.split(':'))
    const groups = [...left, ...Array(8 - left.length - right.length).fill('0'), ...right]
    return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex')
  },
  MX: (host: string) => Buffer.concat([Buffer.from([0, 10]), ...host.split('.').map(piece), Buffer.from([0])]),
  TXT: (text: string) => Buffer.concat((text.match(/.{1,200}/g) ?? ['']).map(piece)),
}

function piece(text: string): Buffer {
  return Buffer.from([text.length, ...Buffer.from(text, 'latin1')])
}
