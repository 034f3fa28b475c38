import { readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'

let looking: Promise<string[]> | undefined

/**
 * How many bytes the system still holds of what was written to a line: Node takes those for taken. Only Linux tells;
 * elsewhere, and where two lines look alike, nothing is known.
 */
export async function heldBytes(line: Pick<Socket, 'localPort' | 'remotePort'>): Promise<number | undefined> {
  // Lines that fall silent together are looked up together.
  looking ??= readTables().finally(() => {
    looking = undefined
  })
  const ports = `${hex(line.localPort)} ${hex(line.remotePort)}`
  const mine = (await looking).map((one) => entry.exec(one)).filter((one) => `${one?.[1]} ${one?.[2]}` === ports)
  return mine.length === 1 ? Number.parseInt(mine[0]?.[3] ?? '', 16) : undefined
}

/** A line of Linux's tables: the ports of both ends of an open line, and the bytes that are not acknowledged. */
const entry = /^ *\d+: [\dA-F]+:([\dA-F]{4}) [\dA-F]+:([\dA-F]{4}) 01 ([\dA-F]{8}):/

function hex(port = 0): string {
  return port.toString(16).toUpperCase().padStart(4, '0')
}

async function readTables(): Promise<string[]> {
  if (process.platform !== 'linux') return []
  const texts = await Promise.allSettled(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'latin1')))
  return texts.flatMap((text) => (text.status === 'fulfilled' ? text.value.split('\n') : []))
}
