import { getProgramme, listProgrammes } from '#modules/funding/index.ts'
import { getSectionTitle } from '#modules/settings/index.ts'
import type { App, OneSlug } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { getProject } from './one-project.ts'
import { ProjectPage } from './pages/project-page.tsx'
import { ProjectsPage } from './pages/projects-page.tsx'
import { countProjects, listProjects, type ProjectInList } from './queries.ts'
import { projectsUrl } from './urls.ts'

export function publicRoutes(app: App): void {
  app.get(projectsUrl, async (_request, reply) => {
    const title = await getSectionTitle(app.db, 'projects')
    const projects = await listProjects(app.db)
    const totals = await countProjects(app.db)
    const programmes = await programmesWithout(app.db, projects)
    return reply.html(<ProjectsPage title={title} projects={projects} totals={totals} programmes={programmes} />)
  })

  app.get<OneSlug>(`${projectsUrl}/:slug`, async (request, reply) => {
    const project = await getProject(app.db, request.params.slug)
    const related = await app.relatedTo('project', project.id)
    return reply.html(<ProjectPage project={project} related={related} />)
  })
}

/** The programmes that stand on no project's page. */
async function programmesWithout(db: Db, projects: ProjectInList[]) {
  const shown = new Set(projects.map(({ umbrella_programme_id }) => umbrella_programme_id))
  const others = (await listProgrammes(db)).filter(({ id }) => !shown.has(id))
  return Promise.all(others.map(({ id }) => getProgramme(db, id)))
}
