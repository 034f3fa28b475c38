import type { Db } from '#platform/database.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { type ExportOf, exportOf } from '#platform/records.ts'
import { messages } from './messages.ts'
import { dataMessages } from './open-data-messages.ts'
import type { ProjectRole } from './tables.ts'

/** Projects as everybody may take them along: dates with their precision, who gave, who did, where. */
export const projectExport = exportOf({ name: 'projects', title: say(messages, (m) => m.heading) }, listForExport, [
  column(
    'kind',
    (m) => m.kind,
    ({ kind }) => kind,
  ),
  column(
    'state',
    (m) => m.state,
    ({ state }) => state,
  ),
  column(
    'starts_on',
    (m) => m.startsOn,
    ({ starts_on }) => starts_on,
  ),
  column(
    'start_precision',
    (m) => m.startPrecision,
    ({ start_precision }) => start_precision,
  ),
  column(
    'ends_on',
    (m) => m.endsOn,
    ({ ends_on }) => ends_on,
  ),
  column(
    'end_precision',
    (m) => m.endPrecision,
    ({ end_precision }) => end_precision,
  ),
  column(
    'goal_ka',
    (m) => m.goalKa,
    ({ goal_ka }) => goal_ka,
  ),
  column(
    'goal_en',
    (m) => m.goalEn,
    ({ goal_en }) => goal_en,
  ),
  column(
    'results_ka',
    (m) => m.resultsKa,
    ({ results }) => results.map((result) => result.text_ka),
  ),
  column(
    'results_en',
    (m) => m.resultsEn,
    ({ results }) => results.map((result) => result.text_en),
  ),
  column(
    'programme_ka',
    (m) => m.programmeKa,
    ({ programme_ka }) => programme_ka,
  ),
  column(
    'programme_en',
    (m) => m.programmeEn,
    ({ programme_en }) => programme_en,
  ),
  column(
    'funders',
    (m) => m.funders,
    (row) => inRole(row, 'funder'),
  ),
  column(
    'donors',
    (m) => m.donors,
    (row) => inRole(row, 'donor'),
  ),
  column(
    'implementers',
    (m) => m.implementers,
    (row) => inRole(row, 'implementer'),
  ),
  column(
    'partners',
    (m) => m.partners,
    (row) => inRole(row, 'partner'),
  ),
  column(
    'places',
    (m) => m.places,
    ({ places }) => places.map((place) => place.slug),
  ),
  column(
    'directions',
    (m) => m.directions,
    ({ directions }) => directions.map((direction) => direction.slug),
  ),
  column(
    'source_lines',
    (m) => m.sourceLines,
    ({ source_lines }) => source_lines,
  ),
])

type Exported = Awaited<ReturnType<typeof listForExport>>[number]
type Meaning = Parameters<typeof say<(typeof dataMessages)['ka']>>[1]

function column(name: string, pick: Meaning, value: ExportOf<Exported>['value']): ExportOf<Exported> {
  const meaning: Bilingual = say(dataMessages, pick)
  return { name, meaning, value }
}

function inRole({ organisations }: Exported, role: ProjectRole): string[] {
  return organisations.filter((organisation) => organisation.role === role).map((organisation) => organisation.slug)
}

async function listForExport(db: Db, numbers: number[]) {
  const projects = await db
    .selectFrom('project')
    .leftJoin('umbrella_programme as programme', 'programme.id', 'project.umbrella_programme_id')
    .selectAll('project')
    .select(['programme.name_ka as programme_ka', 'programme.name_en as programme_en'])
    .where('project.id', 'in', numbers)
    .orderBy('project.id')
    .execute()
  const parts = {
    results: await resultsOf(db, numbers),
    organisations: await organisationsOf(db, numbers),
    places: await placesOf(db, numbers),
    directions: await directionsOf(db, numbers),
  }
  return projects.map((project) => ({
    ...project,
    results: parts.results.filter(({ project_id }) => project_id === project.id),
    organisations: parts.organisations.filter(({ project_id }) => project_id === project.id),
    places: parts.places.filter(({ project_id }) => project_id === project.id),
    directions: parts.directions.filter(({ project_id }) => project_id === project.id),
  }))
}

function resultsOf(db: Db, projects: number[]) {
  return db
    .selectFrom('project_text')
    .select(['project_id', 'text_ka', 'text_en'])
    .where('project_id', 'in', projects)
    .where('kind', '=', 'result')
    .where('closed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

function organisationsOf(db: Db, projects: number[]) {
  return db
    .selectFrom('project_organisation as link')
    .innerJoin('organisation', 'organisation.id', 'link.organisation_id')
    .select(['link.project_id', 'link.role', 'organisation.slug'])
    .where('link.project_id', 'in', projects)
    .where('link.closed_at', 'is', null)
    .where('organisation.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}

function placesOf(db: Db, projects: number[]) {
  return db
    .selectFrom('project_place as link')
    .innerJoin('place', 'place.id', 'link.place_id')
    .select(['link.project_id', 'place.slug'])
    .where('link.project_id', 'in', projects)
    .where('link.certainty', '=', 'certain')
    .where('link.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}

function directionsOf(db: Db, projects: number[]) {
  return db
    .selectFrom('project_direction as link')
    .innerJoin('direction', 'direction.id', 'link.direction_id')
    .select(['link.project_id', 'direction.slug'])
    .where('link.project_id', 'in', projects)
    .where('link.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}
