import { type FuzzRequest, type KnownRoute, tenMegabytes } from './fuzz.ts'

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS'])

const part = '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\na\r\n--x--\r\n'

/** One of each type of content a form may come in, and of those it may not. */
export const contents: Array<{ type: string; body: Buffer }> = [
  { type: '', body: Buffer.from('a=b') },
  { type: 'application/x-www-form-urlencoded', body: Buffer.from('body=a&body=b&__proto__=c&%ED%A0%80=%C0%AF&x=%00') },
  { type: 'multipart/form-data; boundary=x', body: Buffer.from(part) },
  { type: 'multipart/form-data; boundary=y', body: Buffer.from(part) },
  { type: 'application/json', body: Buffer.from('{"__proto__":{"a":"\\ud800"}}') },
  { type: 'text/plain', body: Buffer.from([0xed, 0xa0, 0x80, 0, 0xc0, 0xaf]) },
  { type: 'application/xml', body: Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>') },
  { type: 'nonsense', body: Buffer.from('a') },
]

/** Every address there is, by every method, with every type of content: once. */
export function everyCombination(routes: KnownRoute[]): FuzzRequest[] {
  const urls = [...new Set(routes.map(({ url }) => url.replaceAll(/:\w+|\*/g, '1')))]
  return urls.flatMap((url) =>
    methods.flatMap((method) =>
      (withoutBody.has(method) ? contents.slice(0, 2) : contents).map(({ type, body }) => ({
        ...{ method, url, body: withoutBody.has(method) ? Buffer.alloc(0) : body },
        headers: type ? { 'content-type': type } : {},
      })),
    ),
  )
}

/** Ten megabytes for every address that takes anything, as each type of form. */
export function everyFlood(routes: KnownRoute[]): FuzzRequest[] {
  const taking = routes.filter(({ method }) => method === 'POST').map(({ url }) => url.replaceAll(/:\w+|\*/g, '1'))
  return [...new Set(taking)].flatMap((url) =>
    contents
      .filter(({ type }) => /urlencoded|boundary=x/.test(type))
      .map(({ type }) => ({ method: 'POST', url, headers: { 'content-type': type }, body: tenMegabytes })),
  )
}
