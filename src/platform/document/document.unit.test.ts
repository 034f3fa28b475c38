import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Document, emptyDocument, picturesIn } from './document.ts'
import { plainDocument, readMarkdown } from './markdown-reading.ts'
import { writeMarkdown } from './markdown-writing.ts'
import { plainText } from './plain-text.ts'
import { findDocument, readDocument, storeDocument, tidyDocument } from './tidy.ts'

/** Letters that mean something in Markdown, Georgian ones, blanks and some that nobody expects. */
const letters = fc.string({
  unit: fc.constantFrom(
    ...'აბგ ab1.9)(*_[]|\\#>-+!:`<&"\'/\u00a0\t\n',
    '**',
    '](',
    '[[',
    '- ',
    ':::',
    '🌲',
    '\u0000',
    '\ufeff',
  ),
  maxLength: 12,
})
const href = fc.constantFrom('https://example.ge/a?b=c(1)', '/projects', 'mailto:a@example.ge', 'javascript:alert(1)')
const marks = fc
  .subarray([{ type: 'bold' }, { type: 'italic' }])
  .chain((chosen) =>
    fc.option(href).map((address) => (address ? [...chosen, { type: 'link', attrs: { href: address } }] : chosen)),
  )
const text = fc.record({ type: fc.constant('text'), text: letters, marks })
const inline = fc.array(fc.oneof({ weight: 6, arbitrary: text }, fc.constant({ type: 'hardBreak' })), { maxLength: 5 })
const node = (type: string, content: fc.Arbitrary<unknown>) => fc.record({ type: fc.constant(type), content })
const some = (one: fc.Arbitrary<unknown>) => fc.array(one, { maxLength: 4 })
const paragraph = node('paragraph', inline)
const { list } = fc.letrec((tie) => ({
  item: node(
    'listItem',
    fc.tuple(paragraph, tie('list')).map((both) => both),
  ),
  list: fc.oneof(
    { maxDepth: 4 },
    node('bulletList', some(node('listItem', fc.tuple(paragraph)))),
    node('bulletList', some(tie('item'))),
    node('orderedList', some(tie('item'))),
  ),
}))
const withAttrs = (type: string, attrs: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record({ type: fc.constant(type), attrs: fc.record(attrs) })
const picture = withAttrs('picture', { media: fc.integer({ min: -1, max: 99 }), caption: letters })
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.integer({ min: 1, max: 4 }) }),
    content: inline,
  }),
  list,
  node('blockquote', some(paragraph)),
  node('callOut', some(fc.oneof(paragraph, list))),
  picture,
  node('pictureRow', some(picture)),
  node('table', some(node('tableRow', some(node('tableCell', inline))))),
  withAttrs('file', { href, title: letters }),
  withAttrs('video', { href, title: letters }),
  withAttrs('card', { kind: fc.constantFrom('project', 'news'), slug: fc.constantFrom('literacy-future', 'a b', '7') }),
  fc.record({ type: fc.constant('script'), text: letters }),
)
const anyDocument = fc.array(block, { maxLength: 6 }).map((content) => tidyDocument({ type: 'doc', content }))

describe('a document', () => {
  it('comes back from the text of a plain field as it was, whatever stands in it', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const written = writeMarkdown(document)
        expect(readMarkdown(written)).toEqual(document)
        // A browser sends the field with other ends of lines, and without blanks at its ends.
        expect(readMarkdown(written.trim().replaceAll('\n', '\r\n'))).toEqual(document)
      }),
      { numRuns: 400 },
    )
  })

  it('has one form, in which it is stored and read back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(tidyDocument(structuredClone(document))).toEqual(document)
        expect(readDocument(storeDocument(document))).toEqual(document)
      }),
    )
  })

  it('is made of any text that is typed, and of anything that is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.anything(), (typed, sent) => {
        const document = readMarkdown(typed)
        expect(readMarkdown(writeMarkdown(document))).toEqual(document)
        expect(tidyDocument(sent).type).toBe('doc')
      }),
      { numRuns: 50 },
    )
  })

  it('is found where one is stored, and in no other text, whatever that begins with', () => {
    const stored = storeDocument(readMarkdown('ახალი **ამბავი**'))
    expect(findDocument(stored)).toEqual(readDocument(stored))
    const begun = '{"type":"doc"'
    const others = [
      `${begun} ახალი`,
      `${begun}}`,
      `${begun},"content":5}`,
      `${begun},"content":[{"content":[[null]]}]}`,
    ]
    for (const other of ['', 'null', '{"', ...others]) {
      expect([other, findDocument(other)]).toEqual([other, undefined])
      expect([other, readDocument(other)]).toEqual([other, emptyDocument])
    }
  })

  it('loses no word of a plain text', () => {
    const given = '# არა სათაური\nმეორე *ხაზი*\n\n- არა სია'
    expect(plainText(plainDocument(given))).toBe(given)
  })
})

describe('the signs of the plain field', () => {
  const read = (typed: string) => readMarkdown(typed).content
  const words = (value: string, ...kinds: string[]) => ({
    type: 'text',
    text: value,
    ...(kinds.length > 0 && { marks: kinds.map((type) => ({ type })) }),
  })

  it('are read as people type them', () => {
    expect(read('**ბოლო ვადა** – *ხვალ*; 3 * 4 = 12, ფასი 5*')).toEqual([
      {
        type: 'paragraph',
        content: [words('ბოლო ვადა', 'bold'), words(' – '), words('ხვალ', 'italic'), words('; 3 * 4 = 12, ფასი 5*')],
      },
    ])
    expect(read('1) ერთი\n\n2) ორი\n   გრძელი\n- სამი')).toMatchObject([
      { type: 'orderedList', content: [{}, { content: [{ content: [{ text: 'ორი გრძელი' }] }] }] },
      { type: 'bulletList' },
    ])
    expect(read('[ნახეთ](javascript:alert(1))')).toMatchObject([
      { content: [{ text: '[ნახეთ](javascript:alert(1))' }] },
    ])
    expect(read('[[project:literacy-future]]\n![ა](picture:4) ![](picture:5)')).toEqual([
      { type: 'card', attrs: { kind: 'project', slug: 'literacy-future' } },
      {
        type: 'pictureRow',
        content: [4, 5].map((media) => ({ type: 'picture', attrs: { media, caption: media === 4 ? 'ა' : '' } })),
      },
    ])
  })

  it('tell which pictures are shown', () => {
    const document: Document = readMarkdown('![](picture:4) ![](picture:5)\n\n![](picture:4)')
    expect(picturesIn(document)).toEqual([4, 5])
  })
})
