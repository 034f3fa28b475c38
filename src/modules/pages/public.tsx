import { aboutUrl, listAboutTexts } from '#modules/about/index.ts'
import { listDirectionsWithWork } from '#modules/directions/index.ts'
import { listPeople } from '#modules/people/index.ts'
import { findSectionTitle, getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { AboutPage } from './pages/about-page.tsx'

export function publicRoutes(app: App): void {
  app.get(aboutUrl, async (_request, reply) => reply.html(<AboutPage about={await gatherAbout(app)} />))
}

/** Everything the association has said about itself. */
async function gatherAbout(app: App) {
  return {
    title: await findSectionTitle(app.db, 'about'),
    association: await getAssociation(app.db),
    texts: await listAboutTexts(app.db),
    directions: await listDirectionsWithWork(app),
    people: await listPeople(app.db),
  }
}

export type AboutTheAssociation = Awaited<ReturnType<typeof gatherAbout>>
