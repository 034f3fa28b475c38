import type { PermissionWords } from '#platform/module.ts'
import { modules } from '../src/modules.ts'
import { type ExpectedRoutes, expectedRoutes } from './expected-routes.ts'

export const roles = ['chair', 'project-manager', 'editor', 'advocate', 'workshop', 'rights-officer'] as const
export const everyWorker = [...roles, 'administrator', 'no role'] as const
export type Who = (typeof everyWorker)[number] | 'stranger'

const permissions: PermissionWords[] = modules.flatMap((module) => module.permissions ?? [])

/** What each may do in a house as it is on its first day, read off the modules' own words. */
export function mayOf(who: Who): Set<PermissionWords['name']> {
  if (who === 'stranger') return new Set()
  const proposed = permissions.filter((one) => one.roles?.some((role) => role === who))
  const all = who === 'administrator' ? permissions.filter(({ apart }) => !apart) : proposed
  return new Set(['work', ...all.map(({ name }) => name)])
}

export interface ExpectedRoute extends Omit<ExpectedRoutes, 'routes'> {
  route: string
  method: string
  url: string
}

/** The rows of the table of routes, one a method. */
export const expected: ExpectedRoute[] = expectedRoutes.flatMap(({ routes, ...who }) =>
  routes.flatMap((row) => {
    const [url = '', ...methods] = row.split(' ').reverse()
    return methods.map((method) => ({ ...who, route: `${method} ${url}`, method, url }))
  }),
)

export function isOpenTo(may: ReadonlySet<string>, { may: asked, and }: ExpectedRoute): boolean {
  return asked === 'everybody' || (asked.some((one) => may.has(one)) && (and === undefined || may.has(and)))
}
