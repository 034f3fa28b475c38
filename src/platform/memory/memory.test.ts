import { Agent, type IncomingHttpHeaders, request as send } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type TestHouse, testHouse } from '../../../test/house.ts'

interface Got {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 })

/** Asks over the wire, as browsers do: a test that only injects never comes by the memory. */
function ask(house: TestHouse, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = send(new URL(path, house.address), { agent, method, headers }, (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece) => pieces.push(piece))
      answer.on('end', () => {
        const body = Buffer.concat(pieces).toString()
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

async function served(options = {}): Promise<TestHouse> {
  const house = await testHouse({ served: true, isWatched: true, ...options })
  onTestFinished(() => agent.destroy())
  return house
}

function rename(house: TestHouse, name_en: string): Promise<void> {
  return house.change(async (tx) => {
    const row = await tx
      .selectFrom('organisation')
      .selectAll()
      .where('slug', '=', 'world-bank')
      .executeTakeFirstOrThrow()
    await tx.amend('organisation', row, { name_en })
  })
}

const counts = ({ house }: TestHouse) => house.app.memory.counts()

describe('what many pages read', () => {
  it('is read once, and anew after a change that concerns it', async () => {
    const house = await served()
    const drawn = async () => {
      const before = house.seen.length
      const { body } = await ask(house, '/en/organisations', { cookie: 'temi_session=nobody' })
      return { body, read: new Set(house.seen.slice(before).map(({ table }) => table)) }
    }
    expect((await drawn()).read).toContain('association')
    await rename(house, 'World Bank Renamed')
    const second = await drawn()
    expect(second.body).toContain('World Bank Renamed')
    expect(second.read).not.toContain('association')

    await house.change(async (tx) => {
      const row = await tx.selectFrom('association').selectAll().executeTakeFirstOrThrow()
      await tx.amend('association', row, { short_name_en: 'Named Anew' })
    })
    const third = await drawn()
    expect(third.body).toContain('Named Anew')
    expect(third.read).toContain('association')
    expect((await ask(house, '/en/organisations')).body).toContain('Named Anew')
  })

  it('is drawn anew too, where what is made of it is drawn once', async () => {
    const house = await served()
    const pages = ['/', '/en/projects', '/projects?view=timeline', '/projects?view=map']
    // A test that only injects keeps nothing: whatever it gets is drawn from the beginning.
    const expectFresh = async (change: string) => {
      for (const page of [...pages, ...pages]) {
        const { body } = await ask(house, page, { cookie: 'temi_session=nobody' })
        expect(body, `${page} after ${change}`).toBe((await house.get(page)).text)
      }
    }
    await expectFresh('nothing')
    const amend = (table: 'project' | 'place' | 'direction', values: object) =>
      house.change(async (tx) => {
        const row = await tx.selectFrom(table).selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
        await tx.amend(table, row as never, values as never)
      })
    await amend('project', { title_ka: 'სხვა სახელი', title_en: 'Another name', starts_on: '2016-05', ends_on: null })
    await expectFresh('a project')
    expect((await ask(house, '/')).body).toContain('სხვა სახელი')
    await amend('direction', { text_ka: 'სხვა მიმართულება', text_en: 'Another direction' })
    await expectFresh('a direction')
    await amend('place', { name_ka: 'სხვა ადგილი', name_en: 'Another place' })
    await expectFresh('a place')
  })
})

/** Without those of the line and the moment; by Brotli a page is made smaller at some time. */
function lasting(headers: Record<string, unknown>): Record<string, unknown> {
  const { date: _date, connection: _line, 'keep-alive': _alive, ...rest } = headers
  return rest['content-encoding'] === 'br' ? { ...rest, 'content-length': 'changing' } : rest
}

describe('a page from memory', () => {
  it('is the same in every header as one that is drawn, and is not drawn again', async () => {
    const house = await served()
    const accepts = [{}, { 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br, gzip' }]
    for (const path of ['/', '/en/projects?year=2018', '/feed.atom', '/sitemap.xml']) {
      for (const headers of accepts) {
        const drawn = await house.get(path, headers)
        await ask(house, path, headers)
        const before = counts(house)
        const kept = await ask(house, path, headers)
        expect(counts(house)).toMatchObject({ drawn: before.drawn, answered: before.answered + 1 })
        expect([path, lasting(kept.headers)]).toEqual([path, lasting(drawn.headers)])
      }
    }
  })

  it('is gone with the change that concerns it, and stays with others', async () => {
    const house = await served()
    const page = '/en/organisations/world-bank'
    const before = await ask(house, page)
    const tag = { 'if-none-match': String(before.headers.etag) }
    expect((await ask(house, page, tag)).status).toBe(304)

    await house.post('/contact', { body: 'წყალი არ მოდის', phone: '599 12 34 56' })
    const drawn = counts(house).drawn
    expect((await ask(house, page, tag)).status).toBe(304)
    expect(counts(house).drawn).toBe(drawn)

    await rename(house, 'World Bank Renamed')
    const after = await ask(house, page, tag)
    expect(after.status).toBe(200)
    expect(after.body).toContain('World Bank Renamed')
  })

  it('knows its parameters, and not those that others hang on', async () => {
    const house = await served()
    await ask(house, '/projects?year=2018')
    const before = counts(house)
    const same = [
      '/projects?year=2018&fbclid=1',
      '/projects?fbclid=2&year=2018',
      '/projects?utm_source=x&year=2018&gclid',
    ]
    for (const path of same) expect((await ask(house, path)).body).toBe((await house.get(path)).text)
    expect(counts(house).drawn).toBe(before.drawn)
    for (const path of ['/projects?year=2019', '/projects', '/projects?%79ear=2019', '/en/projects?year=2018'])
      expect((await ask(house, path)).body).toBe((await house.get(path)).text)
    expect(counts(house).drawn).toBeGreaterThanOrEqual(before.drawn + 3)
  })

  it('is not kept where it is one reader’s, a mistake, a way elsewhere, or somebody’s question', async () => {
    const house = await served()
    for (const path of ['/nowhere', '/projects/', '/search?q=ხონი', '/sign-in', '/mode.css', '/projects?year=abc']) {
      const { pages } = counts(house)
      const first = await ask(house, path)
      const second = await ask(house, path)
      expect([path, second.status, second.body]).toEqual([path, first.status, first.body])
      if (first.status !== 200 || !first.headers.etag) expect([path, counts(house).pages]).toEqual([path, pages])
    }
    await ask(house, '/')
    const { answered } = counts(house)
    const worker = await ask(house, '/', { cookie: 'temi_session=anything' })
    expect(worker.status).toBe(200)
    await ask(house, '/', { cookie: 'mode=dark' })
    expect(counts(house).answered).toBe(answered + 1)
  })

  it('answers a question for the head alone', async () => {
    const house = await served()
    const whole = await ask(house, '/')
    const head = await ask(house, '/', {}, 'HEAD')
    expect(head.body).toBe('')
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(whole.body)))
    expect(head.headers.etag).toBe(whole.headers.etag)
  })

  it('is drawn once for all who ask at the same time', async () => {
    const house = await served()
    const before = counts(house).drawn
    const all = await Promise.all(Array.from({ length: 40 }, () => ask(house, '/en/projects')))
    expect(new Set(all.map((one) => one.body)).size).toBe(1)
    expect(counts(house).drawn).toBe(before + 1)
  })

  it('is drawn once where its path was never asked for, whatever each of them has behind it', async () => {
    const house = await served()
    const shared = await Promise.all(Array.from({ length: 40 }, (_, at) => ask(house, `/places/khoni?fbclid=${at}`)))
    expect(new Set(shared.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
    expect(counts(house).drawn).toBe(1)
    const years = Array.from({ length: 40 }, (_, at) => ask(house, `/projects?fbclid=${at}&year=${2015 + (at % 2)}`))
    expect(new Set((await Promise.all(years)).map(({ body }) => body)).size).toBe(2)
    expect(counts(house).drawn).toBe(3)
  })

  it('takes no more than its bytes; what was used longest ago makes room', async () => {
    const house = await served({ memoryBytes: 300_000 })
    await ask(house, '/')
    for (const year of Array.from({ length: 30 }, (_, index) => 1990 + index)) {
      await ask(house, `/projects?year=${year}`, { 'accept-encoding': 'br' })
      await ask(house, '/')
      expect(counts(house).bytes).toBeLessThanOrEqual(300_000)
    }
    const { drawn } = counts(house)
    await ask(house, '/')
    expect(counts(house).drawn).toBe(drawn)
    await ask(house, '/projects?year=1990')
    expect(counts(house).drawn).toBe(drawn + 1)
  })

  it('is never from before a change that was confirmed, while many ask and somebody changes', async () => {
    const house = await served()
    let confirmed = 0
    let isOver = false
    const stale: string[] = []
    const reader = async (path: string) => {
      while (!isOver) {
        const least = confirmed
        const { body } = await ask(house, path)
        const shown = Number(/Bank (\d+)/.exec(body)?.[1] ?? 0)
        if (shown < least) stale.push(`${path} shows ${shown} after ${least}`)
      }
    }
    await rename(house, 'Bank 0')
    const readers = ['/en/organisations/world-bank', '/en/organisations', '/en/organisations/world-bank?x=1'].map(
      reader,
    )
    for (const number of Array.from({ length: 60 }, (_, index) => index + 1)) {
      await rename(house, `Bank ${number}`)
      confirmed = number
    }
    isOver = true
    await Promise.all(readers)
    expect(stale).toEqual([])
    // While changes went on every page may have been overtaken; with them over, what was drawn once is kept.
    await ask(house, '/en/organisations')
    const { answered } = counts(house)
    await ask(house, '/en/organisations')
    expect(counts(house).answered).toBe(answered + 1)
  })
})
