import crypto from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// The package has no types of its own.
// @ts-expect-error
import S3rver from '@20minutes/s3rver'

export interface TestBucket {
  /** As an operator would write it. */
  url: string
  port: number
  /** The folder its server keeps the objects in. */
  folder: string
  /** Makes copies of an object on the server's own disk, which is faster than sending each. */
  multiply(name: string, copies: string[]): void
  close(): Promise<void>
}

/** A real S3 server on loopback with one bucket. */
export async function openBucket(): Promise<TestBucket> {
  allowPageMarks()
  const folder = mkdtempSync(join(tmpdir(), 'temi-s3-'))
  const server = new S3rver({
    ...{ address: '127.0.0.1', port: 0, silent: true, directory: folder },
    configureBuckets: [{ name: 'temi-files', configs: [] }],
  })
  server.middleware.splice(-1, 0, seeSlashAtTheEnd)
  const { port }: AddressInfo = await server.run()
  return {
    url: `s3://S3RVER:S3RVER@127.0.0.1:${port}/temi-files?tls=off`,
    port,
    folder,
    multiply: (name, copies) => {
      const kept = join(folder, 'temi-files')
      for (const file of readdirSync(kept).filter((one) => one.startsWith(`${name}.`)))
        for (const copy of copies) cpSync(join(kept, file), join(kept, copy + file.slice(name.length)))
    },
    close: async () => {
      if (!server.httpServer.listening) return
      const closed = server.close()
      server.httpServer.closeAllConnections()
      await closed
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Listens on a free port of loopback and answers it. */
export function listenAtAnyPort(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

interface Visit {
  path: string
  mountPath: string
  state: { vhost: boolean }
}

/** The client asks for `/bucket/` and signs it so, as S3 has it; this server forgets the slash when it checks, unless it takes it for a mount. */
function seeSlashAtTheEnd(visit: Visit, next: () => Promise<void>): Promise<void> {
  if (/^\/[^/]+\/$/.test(visit.path)) {
    visit.state.vhost = true
    visit.mountPath = '/'
  }
  return next()
}

/** The server hides the marks between pages of a list with DES, which OpenSSL does not know any more; they need no hiding. */
function allowPageMarks(): void {
  const { createCipheriv } = crypto
  const plain = { update: (text: string) => Buffer.from(text), final: () => Buffer.alloc(0) }
  const orPlain = (name: string, ...rest: unknown[]) =>
    name === 'des' ? plain : Reflect.apply(createCipheriv, crypto, [name, ...rest])
  if (createCipheriv.name !== orPlain.name) Object.assign(crypto, { createCipheriv: orPlain })
}
