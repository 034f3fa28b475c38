import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, type Encoding, encode, encodeForMany } from '../encoding.ts'
import { isKept } from '../kept.ts'
import type { Pages, ReadyAnswer, StoredPage } from './pages.ts'

/** Answers from a page in memory, just as the server would. */
export function answerStored(pages: Pages, page: StoredPage, request: IncomingMessage, response: ServerResponse): void {
  if (isKept(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, page.headers).end()
    return
  }
  const encoding = chooseEncoding(request.headers['accept-encoding'], page.body.length, page.forMany === 'made')
  const { headers, body } = page.ready.get(encoding) ?? makeReady(pages, page, encoding)
  response.writeHead(200, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function makeReady(pages: Pages, page: StoredPage, encoding: Encoding | undefined): ReadyAnswer {
  const body = encoding ? bodyIn(pages, page, encoding) : page.body
  const headers = encoding ? [...page.headers, 'content-encoding', encoding] : [...page.headers]
  headers.push('content-length', String(body.length))
  const ready = { headers, body }
  page.ready.set(encoding, ready)
  if ((encoding === 'br' || encoding === 'zstd') && !page.forMany) void makeForMany(pages, page)
  return ready
}

/** Somebody has asked for the page again, so others will. */
async function makeForMany(pages: Pages, page: StoredPage): Promise<void> {
  page.forMany = 'underway'
  pages.keepEncoded(page, 'br', await encodeForMany(page.body))
  page.ready.delete('br')
  page.forMany = 'made'
}

function bodyIn(pages: Pages, page: StoredPage, encoding: Encoding): Buffer {
  return page.encoded.get(encoding) ?? pages.keepEncoded(page, encoding, encode(page.body, encoding))
}
