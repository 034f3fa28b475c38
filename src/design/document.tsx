import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type View, ViewContext } from '#platform/view.ts'

/** A page as the text that goes over the wire. */
export function renderDocument(view: View, page: VNode): string {
  return `<!doctype html>${renderToString(<ViewContext.Provider value={view}>{page}</ViewContext.Provider>)}`
}
