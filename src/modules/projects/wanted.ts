import { Type } from 'typebox'
import { type Chosen, type Facet, facetNames } from './facets.ts'
import { projectsUrl } from './urls.ts'

/** The ways to look at projects. */
export const views = ['list', 'timeline', 'map'] as const
export type ProjectsView = (typeof views)[number]

/** What somebody asks of the list: which projects, and how to show them. It stands in the address and can be shared. */
export interface Wanted {
  chosen: Chosen
  view: ProjectsView
}

// Anything may stand in an address, so nothing is refused here; what no project could have is left out below.
const anything = Type.Optional(Type.Unknown())
export const wantedSchema = {
  querystring: Type.Object({
    ...{ year: anything, state: anything, kind: anything, place: anything, direction: anything, donor: anything },
    view: anything,
    page: Type.Optional(Type.String({ maxLength: 10 })),
  }),
} as const

export function readWanted(query: Record<string, unknown>, facets: readonly Facet[]): Wanted {
  const given = facets.flatMap(({ name, values, counts }) => {
    const value = String(query[name] ?? '')
    return counts.has(value) || values.some((one) => one.value === value) ? [[name, value] as const] : []
  })
  return { chosen: Object.fromEntries(given), view: views.find((view) => view === query.view) ?? 'list' }
}

/** The one address of these projects looked at in this way. */
export function wantedUrl({ chosen, view }: Wanted, page = 1): string {
  const query = new URLSearchParams()
  for (const name of facetNames) if (chosen[name] !== undefined) query.set(name, chosen[name])
  if (view !== 'list') query.set('view', view)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${projectsUrl}?${query}` : projectsUrl
}

/** Whether the address says more than what was understood: a form sends its empty fields too. */
export function isWordy(query: Record<string, unknown>, { chosen, view }: Wanted): boolean {
  const isViewSaid = query.view !== undefined && (view === 'list' || query.view !== view)
  return isViewSaid || facetNames.some((name) => query[name] !== undefined && query[name] !== chosen[name])
}
