import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bundle.ts'
import { load } from './load.ts'
import { startServer } from './server.ts'

const queries = JSON.parse(readFileSync(join(root, 'src/modules/search/queries-wanted.json'), 'utf8')) as Array<{
  query: string
}>
const asked = (path: string) => queries.map(({ query }) => `${path}?${new URLSearchParams({ q: query })}`)
const server = await startServer({ folder: process.argv[2] ?? '', url: process.argv[3] })
console.log('open', server.openedAfter)
const rows: Record<string, string[]> = {
  news: ['/news'],
  year: ['/news?year=2019', '/news?year=2020'],
  projects: ['/projects'],
  place: ['/places/tskaltubo', '/places/demo-place-7'],
  project: ['/projects/demo-project-7'],
  orgs: ['/organisations'],
  org: ['/organisations/demo-organisation-3'],
  feed: ['/feed.atom'],
  jfeed: ['/feed.json'],
  search: asked('/search'),
  json: asked('/search.json'),
  home: ['/'],
  sitemap: ['/sitemap.xml'],
}
const only = process.argv[4]?.split(',')
for (const [name, paths] of Object.entries(rows)) {
  if (only && !only.includes(name)) continue
  await server.watch()
  const done = await load({
    url: server.origin,
    connections: 4,
    rate: 25,
    seconds: 6,
    paths,
    headers: { cookie: 'temi_session=nobody' },
  })
  console.log(name.padEnd(9), JSON.stringify(done), JSON.stringify(await server.told()))
}
await server.stop()
