import { findAboutText } from '#modules/about/index.ts'
import { listDirectionsWithWork } from '#modules/directions/index.ts'
import { listNewestNews } from '#modules/news/index.ts'
import { listPeople } from '#modules/people/index.ts'
import { findMap } from '#modules/places/index.ts'
import { countProjects, getProject, listProjects } from '#modules/projects/index.ts'
import { listServices } from '#modules/services/index.ts'
import { findSectionTitle, getAssociation, getPageWords } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { HomePage } from './home-page.tsx'

/** As many as the eye takes in at once; the rest stands on its own page. */
const newsShown = 3

export function publicRoutes(app: App): void {
  app.get('/', async (_request, reply) => reply.html(<HomePage home={await gatherHome(app)} />))
}

/** What the first page shows of everything below it. */
async function gatherHome(app: App) {
  const { db } = app
  const projects = await keptRead(db, listProjects)
  const places = await app.tallyOf('place')
  return {
    association: await keptRead(db, getAssociation),
    heading: await getPageWords(db, 'home-heading'),
    mission: await keptRead(db, findMission),
    people: await keptRead(db, listPeople),
    directions: await listDirectionsWithWork(app),
    projects,
    news: await listNewestNews(db, newsShown),
    current: await keptRead(db, findCurrentProject),
    map: await findMap(app, { marked: places }),
    totals: await keptRead(db, countProjects),
    services: await keptRead(db, listServices),
    titles: {
      about: await findSectionTitle(db, 'about'),
      projects: await findSectionTitle(db, 'projects'),
      services: await findSectionTitle(db, 'services'),
      news: await findSectionTitle(db, 'news'),
      contact: await findSectionTitle(db, 'contact'),
    },
  }
}

function findMission(db: Db) {
  return findAboutText(db, 'mission')
}

async function findCurrentProject(db: Db) {
  const current = (await keptRead(db, listProjects)).find(({ state }) => state === 'ongoing')
  return current && getProject(db, current.slug)
}

export type Home = Awaited<ReturnType<typeof gatherHome>>
