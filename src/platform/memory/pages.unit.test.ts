import { expect, it } from 'vitest'
import { openPages } from './pages.ts'

it('a page in memory holds what is counted of it, and nothing of the pool its bodies were cut from', () => {
  const pages = openPages(100_000)
  const inPool = () => Buffer.from('a page of some bytes')
  expect(inPool().buffer.byteLength).toBeGreaterThan(inPool().length)

  const encoded = new Map([['gzip' as const, inPool()]])
  pages.keep('/', { etag: '', headers: [], tables: new Set(), bytes: 40, body: inPool(), encoded })
  const page = pages.find('/')
  if (page) pages.keepEncoded(page, 'br', inPool())
  const kept = page ? [page.body, ...page.encoded.values()] : []
  expect(kept.map((body) => [body.toString(), body.buffer.byteLength])).toEqual(
    Array.from({ length: 3 }, () => ['a page of some bytes', 20]),
  )
  expect(pages.size()).toEqual({ pages: 1, bytes: 60 })
})
