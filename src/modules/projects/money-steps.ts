import type { MoneyRole } from '#design/money-path.tsx'
import type { Project } from './one-project.ts'
import type { ProjectRole } from './tables.ts'

/** Somebody in the way the money took. */
export interface MoneyOrganisation {
  organisation_id: number
  slug: string
  name_ka: string
  name_en: string
  is_own: number
}

export interface MoneyLink {
  role: MoneyRole
  /** Nobody: the source does not name this link. */
  organisations: MoneyOrganisation[]
  isNamed: boolean
}

/**
 * The links of the way the money took, as far as the source goes. Where the association was a guest in the work of
 * others - a training, a partnership - no grant came to it, and the way ends with those who run the programme.
 */
export function moneyLinks(project: Project): MoneyLink[] {
  const upper: MoneyLink[] = [
    link('funder', everybody(project, 'funder', 'funder')),
    { role: 'programme', organisations: [], isNamed: project.programme !== undefined },
    link('runner', everybody(project, 'programme-runner', 'runner')),
  ]
  const donor = link('donor', everybody(project, 'donor'))
  const implementer = link('implementer', everybody(project, 'implementer'))
  if (isGuest(project)) return [...upper, ...[donor, implementer].filter(({ isNamed }) => isNamed)]
  return [...upper, donor, implementer]
}

/** The association took part, but carried out nothing of its own. */
export function isGuest({ organisations }: Project): boolean {
  const own = organisations.filter(({ is_own }) => is_own === 1)
  return own.length > 0 && own.every(({ role }) => role === 'participant' || role === 'partner')
}

function link(role: MoneyRole, organisations: MoneyOrganisation[]): MoneyLink {
  return { role, organisations, isNamed: organisations.length > 0 }
}

/** Those in this role in the project or in its programme, each once. */
function everybody(project: Project, role: ProjectRole, inProgramme?: 'funder' | 'runner'): MoneyOrganisation[] {
  const own = project.organisations.filter((one) => one.role === role)
  const above = (project.programme?.organisations ?? []).filter((one) => one.role === inProgramme)
  const byNumber = new Map([...own, ...above].map((one) => [one.organisation_id, one]))
  return [...byNumber.values()]
}
