import type { FastifyReply, FastifyRequest } from 'fastify'
import { Fragment, h, type VNode } from 'preact'
import { readAssets } from '#platform/assets.ts'
import { systemClock } from '#platform/clock.ts'
import { encode } from '#platform/encoding.ts'
import { drawPage } from '#platform/html.ts'
import type { Module } from '#platform/module.ts'
import { openEngine } from '#platform/open-engine.ts'
import { useView, type View } from '#platform/view.ts'
import { openHouse } from '../../../src/house.tsx'
import { modules } from '../../../src/modules.ts'

const [rounds, times] = [5, 200]
/** Nobody's session leads past memory. */
const drawnAnew = { cookie: 'temi_session=nobody' }

/** What one page costs of this process's CPU, in milliseconds, once what it shows has been read. */
export interface Drawn {
  path: string
  draw: number
  compress: number
  /** The same for a browser that knows no Zstandard. */
  byBrotli: number
  /** Bytes as written, and as sent. */
  written: number
  sent: number
}

/** Draws and compresses pages again and again from what they have read once. */
export async function measureDrawing(folder: string, pack: string, client: string, paths: string[]): Promise<Drawn[]> {
  const engine = await openEngine({ url: undefined, folder })
  const around = { dataFolder: folder, filesFolder: `${folder}/files`, assets: readAssets(client) }
  const pages: NotedPage[] = []
  const house = await openHouse({
    ...{ engine, clock: systemClock, pack, origin: () => 'http://localhost', modules: noting(pages), ...around },
  })
  const drawn: Drawn[] = []
  // Asked as a browser would: only then are reads kept.
  const origin = await house.app.listen({ port: 0, host: '127.0.0.1' })
  for (const path of paths) {
    pages.length = 0
    await (await fetch(origin + path, { headers: drawnAnew })).text()
    const [page] = pages
    if (!page) throw new Error(`${path} was not drawn`)
    const html = Buffer.from(drawPage(page.view, page.node))
    drawn.push({
      path,
      draw: costOf(() => drawPage(page.view, page.node)),
      compress: costOf(() => encode(html, 'zstd')),
      byBrotli: costOf(() => encode(html, 'br')),
      written: html.length,
      sent: encode(html, 'zstd').length,
    })
  }
  await house.close()
  return drawn
}

/** A page with whom it is drawn for. */
interface NotedPage {
  view: View
  node: VNode
}

/** The modules of the house; every page they send is noted on its way. */
function noting(pages: NotedPage[]): Module[] {
  const Noted = ({ node }: { node: VNode }) => {
    pages.push({ view: useView(), node })
    return node
  }
  const note = async (_request: FastifyRequest, reply: FastifyReply) => {
    const { html } = reply
    reply.html = (node) => html.call(reply, h(Fragment, null, h(Noted, { node })))
  }
  return modules.map(({ publicRoutes, ...module }) => ({
    ...module,
    ...(publicRoutes && {
      publicRoutes: (app) => {
        app.addHook('onRequest', note)
        return publicRoutes(app)
      },
    }),
  }))
}

/** The least of some rounds: in the others the processor was shared with more than this. The first is for warming up. */
function costOf(work: () => unknown): number {
  const costs: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    for (let time = 0; time < times; time += 1) work()
    const { user, system } = process.cpuUsage(before)
    costs.push((user + system) / 1000 / times)
  }
  return Math.min(...costs.slice(1))
}
