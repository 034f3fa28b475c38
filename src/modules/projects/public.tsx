import { readPage } from '#design/parts.tsx'
import { getProgramme, listProgrammes } from '#modules/funding/index.ts'
import { findMap, listPlaces } from '#modules/places/index.ts'
import { getSectionTitle } from '#modules/settings/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import { inAddress } from '#platform/language.ts'
import { keptRead } from '#platform/memory/kept-reads.ts'
import { listFacets, narrowed } from './facets.ts'
import { getProject, type Project } from './one-project.ts'
import { ProjectPage } from './pages/project-page.tsx'
import { ProjectsPage } from './pages/projects-page.tsx'
import { listPlaced } from './placed.ts'
import { countProjects, listProjects } from './queries.ts'
import { projectsUrl } from './urls.ts'
import { isWordy, readWanted, type Wanted, wantedSchema, wantedUrl } from './wanted.ts'

export function publicRoutes(app: App): void {
  app.get(projectsUrl, { schema: wantedSchema }, async (request, reply) => {
    const wanted = readWanted(request.query, await keptRead(app.db, listFacets))
    if (isWordy(request.query, wanted)) return reply.redirect(inAddress(request.language, wantedUrl(wanted)), 303)
    return reply.html(<ProjectsPage {...(await gatherProjects(app, wanted, request.query.page))} />)
  })

  app.get<OneSlug>(`${projectsUrl}/:slug`, async (request, reply) => {
    const project = await getProject(app.db, request.params.slug)
    const related = await app.relatedTo('project', project.id)
    return reply.html(<ProjectPage project={project} related={related} map={await mapOf(app, project)} />)
  })
}

/** So many stand on one page of the list. */
const onePage = 50

async function gatherProjects(app: App, wanted: Wanted, asked: string | undefined) {
  const { db } = app
  const projects = await keptRead(db, listProjects)
  const facets = await keptRead(db, listFacets)
  const found = await listPlaced(db, narrowed(projects, facets, wanted.chosen))
  const page = readPage(asked, onePage, found.length)
  if (page === undefined) throw new NotFound('page of projects')
  const marked = new Set(found.flatMap(({ places }) => places.map(({ place_id }) => place_id)))
  return {
    ...{ projects, facets, wanted, found },
    part: { page, size: onePage, count: found.length },
    title: await getSectionTitle(db, 'projects'),
    totals: await keptRead(db, countProjects),
    programmes: await keptRead(db, listOtherProgrammes),
    map: wanted.view === 'map' ? await findMap(app, { marked }) : undefined,
  }
}

/** The map of the places of one project, as far as the source is right about them. */
async function mapOf(app: App, project: Project) {
  const numbers = new Set(
    project.places.flatMap(({ certainty, place_id }) => (certainty === 'certain' ? place_id : [])),
  )
  if (numbers.size === 0) return undefined
  return findMap(app, { about: await listPlaces(app.db, [...numbers]), marked: numbers })
}

/** The programmes that stand on no project's page. */
async function listOtherProgrammes(db: Db) {
  const projects = await keptRead(db, listProjects)
  const shown = new Set(projects.map(({ umbrella_programme_id }) => umbrella_programme_id))
  const others = (await listProgrammes(db)).filter(({ id }) => !shown.has(id))
  return Promise.all(others.map(({ id }) => getProgramme(db, id)))
}
