import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { MailServer } from '#platform/mail/server-address.ts'

/** A mail server that says again and again that its answer to this goes on. */
export async function startStutterer(silentAt: 'EHLO' | '.'): Promise<MailServer> {
  const server = createServer((line) => {
    line.on('error', () => undefined)
    line.write('220 here\r\n')
    createInterface(line).on('line', (said) => {
      if (said.startsWith(silentAt)) {
        const again = setInterval(() => line.write('250-and\r\n'), 20)
        line.once('close', () => clearInterval(again))
      } else if (/^(EHLO|MAIL|RCPT)/.test(said)) line.write('250 good\r\n')
      else if (said === 'DATA') line.write('354 go on\r\n')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return {
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    isSecure: false,
    login: undefined,
    from: undefined,
  }
}
