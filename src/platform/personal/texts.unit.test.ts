import { expect, it } from 'vitest'
import type { Clue } from './match.ts'
import { matcherOf } from './match.ts'
import { textsIn } from './texts.ts'

it.each([
  ['https://example.org/?mail=nino.kv%40example.ge', { by: 'email', value: 'nino.kv@example.ge' }],
  ['https://wa.me/995599123456', { by: 'phone', value: '599 12-34-56' }],
  ['tel:+995599123456', { by: 'phone', value: '599 12-34-56' }],
  [
    'https://ka.example.org/%E1%83%9C%E1%83%98%E1%83%9C%E1%83%9D_%E1%83%99%E1%83%95%E1%83%90',
    { by: 'name', value: 'ნინო კვა' },
  ],
] as Array<[string, Clue]>)('somebody who is named in the address behind a link is found: %s', (href, clue) => {
  const marks = [{ type: 'link', attrs: { href } }]
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'აქ', marks }] }]
  const found = textsIn({ id: 1, body_ka: JSON.stringify({ type: 'doc', content }) } as never)
  expect(found.flatMap((text) => matcherOf([clue])('words', text))).toContainEqual(clue)
})
