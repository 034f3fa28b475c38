import { BlockList, isIPv6 } from 'node:net'

const named: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
}

const loopback = listOf('loopback')

export function isLoopback(address: string): boolean {
  return has(loopback, address)
}

/** The addresses that TRUST_PROXY names. */
export function listOf(proxies: string | undefined): BlockList {
  const list = new BlockList()
  const given = (proxies ?? '').split(',').flatMap((one) => named[one.trim()] ?? [one.trim()])
  for (const one of given.filter(Boolean)) {
    const [address = '', bits] = one.split('/')
    const family = familyOf(address)
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family)
  }
  return list
}

export function has(list: BlockList, address: string): boolean {
  const plain = withoutMapping(address)
  return plain !== '' && list.check(plain, familyOf(plain))
}

/** What it would be if it is an address at all; a list says no to anything that is none. */
function familyOf(address: string): 'ipv6' | 'ipv4' {
  return address.includes(':') ? 'ipv6' : 'ipv4'
}

/** One household or one server: an IPv4 address, or the first 64 bits of an IPv6 address. */
export function groupOf(address: string): string {
  const plain = withoutMapping(address)
  if (!isIPv6(plain)) return plain
  const [head = '', tail = ''] = plain.split('%', 1).join('').split('::')
  const front = head ? head.split(':') : []
  const back = tail ? tail.split(':') : []
  const whole = plain.includes('::') ? [...front, ...Array(8 - front.length - back.length).fill('0'), ...back] : front
  return whole.slice(0, 4).join(':')
}

function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
