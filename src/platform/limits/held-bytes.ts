import { readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'

let looking: Promise<Map<string, number | undefined>> | undefined

/**
 * How many bytes the system still holds of what was written to a line: Node takes those for taken. Only Linux tells;
 * elsewhere, and where two lines look alike, nothing is known.
 */
export async function heldBytes(line: Pick<Socket, 'localPort' | 'remotePort'>): Promise<number | undefined> {
  // Lines that fall silent together, perhaps thousands, are looked up together.
  looking ??= readTables().finally(() => {
    looking = undefined
  })
  return (await looking).get(`${line.localPort} ${line.remotePort}`)
}

/** An entry of Linux's tables: the ports of both ends of an open line, and the bytes that are not acknowledged. */
const entry = /^ *\d+: [\dA-F]+:([\dA-F]{4}) [\dA-F]+:([\dA-F]{4}) 01 ([\dA-F]{8}):/gm

async function readTables(): Promise<Map<string, number | undefined>> {
  const held = new Map<string, number | undefined>()
  if (process.platform !== 'linux') return held
  const texts = await Promise.allSettled(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'latin1')))
  for (const text of texts) {
    if (text.status === 'rejected') continue
    for (const [, own, other, bytes] of text.value.matchAll(entry)) {
      const ports = `${number(own)} ${number(other)}`
      held.set(ports, held.has(ports) ? undefined : number(bytes))
    }
  }
  return held
}

function number(hex = ''): number {
  return Number.parseInt(hex, 16)
}
