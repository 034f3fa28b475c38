import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Language } from '../messages.ts'
import { drawFor, useView, type View } from '../view.ts'
import { drawnOnce } from './drawn-once.ts'

interface Thing {
  words: string
}

let drawings = 0

function Drawn({ of, besides = [] }: { of: Thing; besides?: object[] }) {
  return drawnOnce([of, ...besides], 'thing', () => <Figure of={of} />)
}

function Figure({ of }: { of: Thing }) {
  drawings += 1
  return (
    <b lang={useView().language}>
      {of.words} {drawings}
    </b>
  )
}

function draw(language: Language, of: Thing, besides: object[] = []): string {
  // As much of a view as is looked at here.
  const view = { language, path: '/' } as View
  return drawFor(view, () => renderToString(<Drawn of={of} besides={besides} />))
}

describe('a piece that is drawn once', () => {
  it('is text until one of the things it is made of is another', () => {
    const thing = Object.freeze({ words: 'a & b' })
    const first = draw('ka', thing)
    expect(first).toMatch(/^<b lang="ka">a &amp; b \d+<\/b>$/)
    expect(draw('ka', thing)).toBe(first)
    expect(draw('en', thing)).toContain('lang="en"')
    expect(draw('ka', Object.freeze({ ...thing }))).not.toBe(first)

    const [one, other] = [Object.freeze({}), Object.freeze({})]
    const withOne = draw('ka', thing, [one])
    expect(withOne).not.toBe(first)
    expect(draw('ka', thing, [one])).toBe(withOne)
    const withOther = draw('ka', thing, [other])
    expect(withOther).not.toBe(withOne)
    expect(draw('ka', thing, [one])).not.toBe(withOne)
  })

  it('is drawn anew from what could be altered', () => {
    const thing = { words: 'before' }
    expect(draw('ka', thing)).toContain('before')
    thing.words = 'after'
    expect(draw('ka', thing)).toContain('after')
    const whole = Object.freeze({ words: 'whole' })
    expect(draw('ka', whole, [{}])).not.toBe(draw('ka', whole, [{}]))
  })

  it('may not look at the reader, even where nothing is kept', () => {
    const Curious = ({ from }: { from: object }) => drawnOnce([from], 'curious', () => <i>{useView().path}</i>)
    const view = { language: 'ka', path: '/' } as View
    for (const from of [Object.freeze({}), {}])
      expect(() => drawFor(view, () => renderToString(<Curious from={from} />))).toThrow('knows nothing of path')
  })
})
