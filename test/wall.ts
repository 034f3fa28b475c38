import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Wall {
  /** The address of the database behind it. */
  url: string
  /** Lines it has passed on so far hear nothing any more; new ones are passed on. */
  forget(): void
  /** Passes on what says this next, and then cuts that line: what is answered to it is never heard. */
  cutAfter(words: string): void
  close(): void
}

/** A wall between the house and a server that may forget the lines it has passed on so far, and tells neither side. */
export async function openWall(address: string): Promise<Wall> {
  const server = new URL(address)
  const passed: Socket[] = []
  let last: string | undefined
  const wall = createServer((near) => {
    const far = connect(Number(server.port), server.hostname)
    near.pipe(far).pipe(near)
    near.on('data', (said: Buffer) => {
      if (last === undefined || !said.includes(last)) return
      last = undefined
      far.unpipe(near)
      // By then the server has done what it was told.
      far.once('data', () => {
        near.destroy()
        far.destroy()
      })
      far.resume()
    })
    for (const line of [near, far]) line.on('error', () => undefined)
    passed.push(near, far)
  }).listen(0, '127.0.0.1')
  await once(wall, 'listening')
  return {
    url: Object.assign(new URL(server), { hostname: '127.0.0.1', port: (wall.address() as AddressInfo).port }).href,
    forget: () => {
      for (const line of passed) line.unpipe()
    },
    cutAfter: (words) => {
      last = words
    },
    close: () => {
      for (const line of passed) line.destroy()
      wall.close()
    },
  }
}
