import { listProgrammesOf, programmeRole } from '#modules/funding/index.ts'
import type { Db } from '#platform/database.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Related, Relation, Tally } from '#platform/module.ts'
import { messages } from './messages.ts'
import { tallyPlaces } from './placed.ts'
import { inOrderOfTime, listInShort, listProjects, type ProjectInList } from './queries.ts'
import type { ProjectRole } from './tables.ts'
import { programmeOnListUrl, programmeOnProjectUrl, projectUrl } from './urls.ts'
import { datesInWords } from './when.ts'

/** What projects have to say on the pages of organisations, places and directions. */
export const relations: Relation[] = [
  { of: 'org', heading: say(messages, (m) => m.heading), list: projectsOfOrganisation },
  { of: 'org', heading: say(messages, (m) => m.programmes), list: programmesOfOrganisation },
  {
    of: 'place',
    heading: say(messages, (m) => m.hereProjects),
    list: projectsInPlace,
    tally: tallyPlaces,
  },
  {
    of: 'direction',
    heading: say(messages, (m) => m.directionProjects),
    list: projectsInDirection,
    tally: tallyDirections,
  },
]

async function projectsOfOrganisation(db: Db, number: number): Promise<Related[]> {
  const links = await db
    .selectFrom('project_organisation')
    .select(['project_id', 'role'])
    .where('organisation_id', '=', number)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  const projects = await listProjects(db, numbersIn(links))
  return projects.flatMap((project) => {
    const roles = links.filter(({ project_id }) => project_id === project.id).map(({ role }) => role)
    return roles.length === 0 ? [] : [{ ...withDates(project), note: rolesInWords(roles) }]
  })
}

/** A programme leads to where it stands: the page of its first project, or the list where it has none. */
async function programmesOfOrganisation(db: Db, number: number): Promise<Related[]> {
  const programmes = await listProgrammesOf(db, number)
  if (programmes.length === 0) return []
  const projects = await listInShort(db)
  const firstDated = [...inOrderOfTime(projects), ...projects]
  return programmes.map((programme) => {
    const first = firstDated.find(({ umbrella_programme_id }) => umbrella_programme_id === programme.id)
    return {
      to: first ? programmeOnProjectUrl(first) : programmeOnListUrl(programme),
      title: { ka: programme.name_ka, en: programme.name_en },
      detail: programmeRole(programme.role),
    }
  })
}

async function projectsInPlace(db: Db, number: number): Promise<Related[]> {
  const links = await db
    .selectFrom('project_place')
    .select('project_id')
    .where('place_id', '=', number)
    .where('certainty', '=', 'certain')
    .where('closed_at', 'is', null)
    .execute()
  return dated(db, links)
}

async function projectsInDirection(db: Db, number: number): Promise<Related[]> {
  const links = await db
    .selectFrom('project_direction')
    .select('project_id')
    .where('direction_id', '=', number)
    .where('closed_at', 'is', null)
    .execute()
  return dated(db, links)
}

/** How many projects each direction has. */
async function tallyDirections(db: Db): Promise<Map<number, Tally>> {
  const rows = await db
    .selectFrom('project_direction as link')
    .innerJoin('project', 'project.id', 'link.project_id')
    .select(({ fn }) => ['link.direction_id', fn.count<number>('link.project_id').distinct().as('records')])
    .where('link.closed_at', 'is', null)
    .where('project.closed_at', 'is', null)
    .groupBy('link.direction_id')
    .execute()
  return new Map(rows.map(({ direction_id, records }) => [direction_id, { records, since: undefined }]))
}

async function dated(db: Db, links: Array<{ project_id: number }>): Promise<Related[]> {
  const projects = await listProjects(db, numbersIn(links))
  return projects.map((project) => ({ ...withDates(project), note: giversInWords(project) }))
}

function numbersIn(links: Array<{ project_id: number }>): number[] {
  return [...new Set(links.map(({ project_id }) => project_id))]
}

function withDates(project: ProjectInList): Related {
  return {
    to: projectUrl(project),
    title: { ka: project.title_ka, en: project.title_en },
    detail: datesInWords(project) ?? say(messages, (m) => m.undated),
  }
}

function rolesInWords(roles: ProjectRole[]): Bilingual {
  const words = [...new Set(roles)].map((role) => say(messages, (m) => m.roles[role]))
  return { ka: words.map(({ ka }) => ka).join(', '), en: words.map(({ en }) => en).join(', ') }
}

/** Whose money it was; where nobody is named, the programme. */
function giversInWords({ donors, funders, programme_ka, programme_en }: ProjectInList): Bilingual | undefined {
  const parts = [
    ...donors.map((name) =>
      labelled(
        say(messages, (m) => m.roles.donor),
        name,
      ),
    ),
    ...funders.map((name) =>
      labelled(
        say(messages, (m) => m.roles.funder),
        name,
      ),
    ),
  ]
  if (parts.length > 0) return { ka: parts.map(({ ka }) => ka).join(' · '), en: parts.map(({ en }) => en).join(' · ') }
  if (!programme_ka) return undefined
  return labelled(
    say(messages, (m) => m.programme),
    { ka: programme_ka, en: programme_en ?? programme_ka },
  )
}

function labelled(label: Bilingual, name: Bilingual): Bilingual {
  return { ka: `${label.ka}: ${name.ka}`, en: `${label.en}: ${name.en}` }
}
