import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type View, ViewContext } from './view.ts'

/** Smaller bodies do not gain from being compressed. */
const worthCompressing = 1000

/** Draws a page for one view. */
export function drawPage(view: View, page: VNode): string {
  return `<!doctype html>${renderToString(h(ViewContext.Provider, { value: view }, page))}`
}

/** Sends a drawn page: compressed as the browser likes it, and not at all where the browser still has it. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  reply.header('content-type', 'text/html; charset=utf-8').header('vary', 'accept-encoding')
  reply.header('cache-control', cacheControl(request))
  if (cacheControl(request) === 'no-cache' && reply.statusCode === 200) {
    const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
    reply.header('etag', etag)
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  }
  return reply.send(compressed(request, reply, html))
}

/** A form that was refused stays in its own browser, so that the way back finds what was typed. */
function cacheControl(request: FastifyRequest): 'no-store' | 'private, no-cache' | 'no-cache' {
  if (request.viewer !== undefined || request.routeOptions.config?.isPrivate === true) return 'no-store'
  return request.method === 'POST' ? 'private, no-cache' : 'no-cache'
}

function compressed(request: FastifyRequest, reply: FastifyReply, html: string): string | Buffer {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (html.length < worthCompressing) return html
  if (/\bbr\b/.test(accepted)) {
    reply.header('content-encoding', 'br')
    return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  }
  if (/\bgzip\b/.test(accepted)) {
    reply.header('content-encoding', 'gzip')
    return gzipSync(html)
  }
  return html
}
