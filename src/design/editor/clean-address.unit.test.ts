import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanAddress, cleanAddressesIn } from './clean-address.ts'

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/)
const own = fc.tuple(fc.constantFrom('id', 'v', 'story_fbid', 'q', 'page'), word).map((pair) => pair.join('='))
const tracking = fc
  .tuple(
    fc.constantFrom('__eep__', '__cft__[0]', '__cft__%5B0%5D', '__tn__', 'fbclid', 'utm_source', 'mibextid', 'rdid'),
    word,
  )
  .map((pair) => pair.join('='))
const page = fc
  .tuple(fc.constantFrom('www.facebook.com', 'm.facebook.com'), word, fc.constantFrom('', '#end'))
  .map(([host, path, end]) => ({ before: `https://${host}/${path}`, end }))

describe('an address that is pasted', () => {
  it('loses what tells who followed it, wherever that stands, and nothing else', () => {
    const mixed = fc.array(fc.oneof(own, tracking), { maxLength: 8 })
    fc.assert(
      fc.property(page, mixed, ({ before, end }, parts) => {
        const kept = parts.filter((part) => /^(id|v|story_fbid|q|page)=/.test(part))
        const address = (some: string[]) => before + (some.length > 0 ? `?${some.join('&')}` : '') + end
        expect(cleanAddress(address(parts))).toBe(address(kept))
      }),
    )
  })

  it.each([
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.ge%2F%3Fq%3D1%26fbclid%3Da&h=b', 'https://example.ge/?q=1'],
    ['https://example.ge/?ref=1&si=2&rdid=3', 'https://example.ge/?ref=1&si=2&rdid=3'],
    ['https://youtu.be/abc?si=x&t=5', 'https://youtu.be/abc?t=5'],
    ['https://example.ge/%E1%83%90?q=a+b&', 'https://example.ge/%E1%83%90?q=a+b&'],
    ['mailto:nino@example.ge?subject=fbclid=1', 'mailto:nino@example.ge?subject=fbclid=1'],
    ['', ''],
  ])('%s leads to %s', (given, cleaned) => {
    expect(cleanAddress(given)).toBe(cleaned)
  })

  it('is cleaned in the middle of words', () => {
    const text = 'ნახეთ https://www.facebook.com/imereti?__cft__[0]=AZ&__tn__=-UC, და https://example.ge.'
    expect(cleanAddressesIn(text)).toBe('ნახეთ https://www.facebook.com/imereti, და https://example.ge.')
  })
})
