import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { formOn } from '../../../test/form-on.ts'
import { type Answer, type Fields, origin, type TestHouse, testHouse } from '../../../test/house.ts'
import { pictures } from '../../../test/pictures.ts'
import { modules } from '../../modules.ts'
import { takePictures } from '../files/uploads.ts'
import type { Module } from '../module.ts'
import { sessionCookie } from '../sessions/sessions.ts'
import { formToken } from '../tokens.ts'

const words = 'No "water" in <Vani>'
const asText = 'No &quot;water&quot; in &lt;Vani>'
const asValue = `value="${asText}"`
const secrets = {
  password: 'secret-1',
  passkey: 'secret-2',
  code: 'secret-3',
  reset_token: 'secret-4',
  draft: 'waits-5',
}
const letter = { body: words, phone: '599123456' }

/** A module whose form meets a mistake of ours. */
const clumsy: Module = {
  name: 'clumsy',
  publicRoutes: async (app) => {
    await takePictures(app, { most: 2, bytes: 1_000_000 })
    app.post('/clumsy', { config: { forEverybody: true } }, async () => {
      throw new Error(`a mistake with '${words}'`)
    })
  },
}

/** The answer gives back what was typed, to be copied, and is kept by nobody. */
function expectGivenBack(answer: Answer): void {
  expect(answer.text).toContain(`<p class="measure written">${asText}</p>`)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.text).not.toMatch(/secret-\d/)
}

/** Workers read the pages of the workspace in their own language. */
const sendsAgain = /Send it again|გაგზავნა თავიდან/

function hasButton({ text }: Answer): boolean {
  return sendsAgain.test(text)
}

/** Everything a browser would send of the form with that button. */
function sentAgain({ text }: Answer): Fields {
  const form = [...text.matchAll(/<form[\s\S]*?<\/form>/g)].find(([one]) => sendsAgain.test(one))?.[0] ?? ''
  const token = /name="form_token" value="([^"]*)"/.exec(form)?.[1]
  return { ...formOn(form.replace('<form', '<form class="form"')), ...(token !== undefined && { form_token: token }) }
}

async function sendAs(house: TestHouse, session: string, path: string, fields: Fields): Promise<Answer> {
  const headers = { origin, cookie: `${sessionCookie}=${session}`, 'content-type': 'application/x-www-form-urlencoded' }
  const payload = new URLSearchParams(fields as Record<string, string>).toString()
  const {
    statusCode: status,
    body: text,
    headers: all,
  } = await house.house.app.inject({ method: 'POST', url: path, headers, payload })
  return { status, text, headers: all as Answer['headers'], location: String(all.location ?? '') }
}

async function rename(house: TestHouse, from: string, to: string): Promise<void> {
  await sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(house.house.engine.write)
}

describe('what was typed into a form', () => {
  it('comes back with a mistake of ours, to be sent again: secrets do not, files are to be chosen again', async () => {
    const lines: string[] = []
    const house = await testHouse({
      modules: [...modules, clumsy],
      logStream: { write: (line) => void lines.push(line) },
    })
    const sent = { ...letter, ...secrets, topics: ['one', 'two'] }
    const answer = await house.post('/en/clumsy', sent)
    expect([answer.status, hasButton(answer)]).toEqual([500, true])
    expectGivenBack(answer)
    expect(answer.text).toContain('action="/en/clumsy"')
    expect(answer.text).toContain(asValue)
    expect(answer.text.match(/name="topics"/g)).toHaveLength(2)
    // A draft that waits is found again, and its address shown to nobody.
    expect(answer.text.match(/waits-5/g)).toHaveLength(1)

    const withFiles = await house.upload('/en/clumsy', sent, [['pictures', '<b>pump.png', pictures.png()]])
    expect([withFiles.status, hasButton(withFiles)]).toEqual([500, true])
    expectGivenBack(withFiles)
    expect(withFiles.text).toContain('Choose the files again: _b_pump.png')
    expect(withFiles.text).toMatch(/enctype="multipart\/form-data"[\s\S]*type="file" name="pictures"/)
    expect(lines.join('\n')).not.toMatch(/Vani|599123456|secret-|pump/)
  })

  it('comes back as text when it came from a page that is not ours, and no button sends it in its name', async () => {
    const house = await testHouse()
    const foreign: Array<Record<string, string>> = [
      { origin: 'null' },
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of foreign) {
      const answer = await house.post('/en/contact', { ...letter, ...secrets }, headers)
      expect([answer.status, hasButton(answer)]).toEqual([403, false])
      expectGivenBack(answer)
      expect(answer.text).not.toContain(asValue)
      const wish = { what: 'other', description: words, phone: '599123456' }
      const file: [string, string, Uint8Array] = ['pictures', 'pump.png', pictures.png()]
      const withFiles = await house.upload('/en/services/enquiries', wish, [file], headers)
      expect([withFiles.status, hasButton(withFiles)]).toEqual([403, false])
      expectGivenBack(withFiles)
      expect(withFiles.text).toContain('Choose the files again: pump.png')
    }
    // What does not say where it ends is not read.
    const endless = {
      origin: 'null',
      'content-type': 'multipart/form-data; boundary=x',
      'transfer-encoding': 'chunked',
    }
    const payload = Readable.from(['--x\r\ncontent-disposition: form-data; name="description"\r\n\r\nNo water\r\n'])
    const url = '/en/services/enquiries'
    const unread = await house.house.app.inject({ method: 'POST', url, headers: endless, payload })
    expect([unread.statusCode, unread.body.includes('No water')]).toEqual([403, false])
    expect(unread.body).toContain('the back button of your browser')
    // Nothing that a page of somebody else sends is written to the disk.
    expect(readdirSync(house.filesFolder, { recursive: true })).toEqual(['incoming'])
  })

  it('comes back to a worker whose sign-in or permission is another one by now', async () => {
    const house = await testHouse()
    const worker = house.worker('read-messages')
    const stale = await worker.post('/en/staff/inbox/message/1/note', { body: words, form_token: 'of another' })
    expect([stale.status, hasButton(stale)]).toEqual([403, false])
    expect(stale.text).toContain(asText)
    const without = await worker.post('/staff/records/person/new', { name_ka: words, why: 'x' })
    expect([without.status, hasButton(without)]).toEqual([404, false])
    expectGivenBack(without)
  })

  it('comes back as far as it was read when it is too large; else the page says where it is', async () => {
    const house = await testHouse()
    const long = await house.post('/en/contact', { body: 'a'.repeat(300_000), name: words })
    expect(long.status).toBe(413)
    expect(long.text).toContain('the back button of your browser')
    expect(long.headers['cache-control']).toBe('no-store')
    const fields = { what: words, description: 'b'.repeat(270_000), phone: '599123456' }
    const inPart = await house.upload('/en/services/enquiries', fields, [])
    expect([inPart.status, hasButton(inPart)]).toEqual([413, false])
    expectGivenBack(inPart)
    expect(inPart.text).toContain('the back button of your browser')
    // Made to keep somebody busy: it is not drawn.
    const many = await house.post('/en/contact', { body: Array(400).fill(words) })
    expect(many.status).toBe(413)
    expect(many.text).not.toContain('written')
  })

  it('comes back although the database could not be asked who sends it, and is sent again with one button', async () => {
    const house = await testHouse({ logStream: { write: () => {} } })
    const session = await house.session('settle-association')
    const form = await house.house.app.inject({
      url: '/en/staff/records/person/new',
      headers: { cookie: `${sessionCookie}=${session}` },
    })
    const fields = {
      ...formOn(form.body),
      name_ka: 'ნინო',
      role_ka: words,
      why: 'told us',
      form_token: formToken(session),
    }
    await rename(house, 'session', 'away')
    const answer = await sendAs(house, session, '/en/staff/records/person/new', fields)
    await rename(house, 'away', 'session')
    expect([answer.status, hasButton(answer)]).toEqual([500, true])
    expect(answer.text).toContain('ნინო')
    const again = await sendAs(house, session, '/en/staff/records/person/new', sentAgain(answer))
    expect(again.status, again.text).toBe(422)
    expect(again.text).toContain('value="ნინო"')

    await rename(house, 'file', 'away')
    const body = new FormData()
    for (const [name, value] of Object.entries({ what: 'other', description: words })) body.set(name, value)
    body.set('pictures', new Blob([new Uint8Array(pictures.png())]), 'pump.png')
    const encoded = new Response(body)
    const sent = await house.house.app.inject({
      method: 'POST',
      url: '/en/services/enquiries',
      headers: { origin, 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
    await rename(house, 'away', 'file')
    expect(sent.statusCode).toBe(500)
    expect(sent.body).toContain(asText)
    expect(sent.body).toContain('Choose the files again: pump.png')
  })
})
