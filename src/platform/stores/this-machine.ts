import { lookup } from 'node:dns/promises'
import { existsSync } from 'node:fs'
import { BlockList, isIPv6 } from 'node:net'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import { setTimeout } from 'node:timers/promises'

/** Whoever asks for a page does not wait longer for a name, in milliseconds. */
const patience = 2000

/** Whether a name or an address, as it stands in a URL, leads to this machine itself. Of a name that nobody can look up this is not known. */
export async function isThisMachine(hostname: string, own: BlockList = ownNetworks()): Promise<boolean> {
  const found = await Promise.race([
    lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }).catch(() => []),
    setTimeout(patience, [], { ref: false }),
  ])
  return found.some(({ address }) => own.check(address, isIPv6(address) ? 'ipv6' : 'ipv4'))
}

/**
 * The addresses of this machine. In a container they are those of the whole network behind its own bridge, where what else runs on the
 * machine has its addresses; one that shares the network of its machine shows more than the interfaces of a container.
 */
export function ownNetworks(interfaces = networkInterfaces(), isContainer = runsInContainer()): BlockList {
  const own = new BlockList()
  own.addSubnet('127.0.0.0', 8)
  for (const address of ['::1', '::']) own.addAddress(address, 'ipv6')
  own.addAddress('0.0.0.0')
  const isBridged = isContainer && Object.keys(interfaces).every((name) => /^(lo|eth)\d*$/.test(name))
  for (const known of Object.values(interfaces).flat()) if (known) add(own, known, isBridged)
  return own
}

function add(own: BlockList, { address, family, cidr, internal }: NetworkInterfaceInfo, isBridged: boolean): void {
  const kind = family === 'IPv6' ? 'ipv6' : 'ipv4'
  const bits = Number(cidr?.split('/')[1])
  if (isBridged && !internal && bits) own.addSubnet(address, bits, kind)
  else own.addAddress(address, kind)
}

/** Docker and Podman leave these files in what they run. */
function runsInContainer(): boolean {
  return existsSync('/.dockerenv') || existsSync('/run/.containerenv')
}
