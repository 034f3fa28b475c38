import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import { expect, it } from 'vitest'
import { isThisMachine, ownNetworks } from './this-machine.ts'

const addresses = Object.values(networkInterfaces()).flatMap((some) => some ?? [])

it.each([
  'localhost',
  '127.0.0.1',
  '127.9.9.9',
  '[::1]',
  '0.0.0.0',
  '[::ffff:127.0.0.1]',
  ...addresses.map(({ address }) => address),
])('%s leads to this machine', async (name) => {
  expect(await isThisMachine(name)).toBe(true)
})

it.each(['192.0.2.7', '[2001:db8::7]', 'no-such-name.invalid', `${hostname()}.invalid`])(
  '%s does not',
  async (name) => {
    expect(await isThisMachine(name, ownNetworks({}, false))).toBe(false)
  },
)

it('in a container the network of its bridge is this machine, unless it sees the networks of the machine', async () => {
  const of = (address: string): NetworkInterfaceInfo[] => [
    { address, cidr: `${address}/16`, family: 'IPv4', internal: false, mac: '', netmask: '255.255.0.0' },
  ]
  const bridged = { eth0: of('172.18.0.3') }
  const store = '172.18.0.9'
  expect(await isThisMachine(store, ownNetworks(bridged, true))).toBe(true)
  expect(await isThisMachine('172.19.0.9', ownNetworks(bridged, true))).toBe(false)
  expect(await isThisMachine(store, ownNetworks(bridged, false))).toBe(false)
  expect(await isThisMachine(store, ownNetworks({ ...bridged, docker0: of('172.17.0.1') }, true))).toBe(false)
})
