import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { template } from '../markup.ts'
import { drawFor, useView, type View } from '../view.ts'

/** A thing has few pieces; more would mean that something of the page has got into their names. */
const mostPieces = 20

interface Piece {
  text: string
  /** What else it is made of. */
  besides: readonly object[]
}

const drawn = new WeakMap<object, Map<string, Piece>>()

/**
 * A piece of a page that is made of these things and of nothing else: drawn once in each language, and then text for as
 * long as they are the same. What `keptRead` answers is one object until what it was read from has changed, so the piece
 * is never older than the page's own reads. What could still be altered is drawn anew. Of the reader it knows the
 * language alone: a component that asks for more is refused. `name` tells apart the pieces made of one thing.
 */
export function drawnOnce([from, ...besides]: [object, ...object[]], name: string, draw: () => VNode): VNode {
  const view = useView()
  const drawAnew = () => drawFor(inLanguageAlone(view), () => renderToString(draw()))
  if (![from, ...besides].every(Object.isFrozen)) return template([drawAnew()])
  const pieces = drawn.get(from) ?? new Map<string, Piece>()
  drawn.set(from, pieces)
  const key = `${view.language} ${name}`
  const known = pieces.get(key)
  if (known && areSame(known.besides, besides)) return template([known.text])
  const text = drawAnew()
  if (known || pieces.size < mostPieces) pieces.set(key, { text, besides })
  return template([text])
}

function areSame(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

function inLanguageAlone(view: View): View {
  return new Proxy(view, {
    get: (_, asked) => {
      if (asked === 'language') return view.language
      throw new Error(`what is drawn once knows nothing of ${String(asked)}`)
    },
  })
}
