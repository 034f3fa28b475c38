import { isGuest } from './money-steps.ts'
import type { Project } from './one-project.ts'

/** What a record can lack. Sums, numbers of people and photographs have no place in the record yet, so they always do. */
export type Lacking =
  | 'date'
  | 'end'
  | 'place'
  | 'goal'
  | 'activities'
  | 'results'
  | 'donor'
  | 'amount'
  | 'participants'
  | 'photos'

/** What nobody has told us about a project, found from its empty fields. */
export function lackingIn(project: Project): Lacking[] {
  const { starts_on, state, places, goal_ka, activities, results, organisations } = project
  const lacking: Array<Lacking | false> = [
    starts_on === null && 'date',
    starts_on !== null && state === 'unknown' && 'end',
    !places.some(({ certainty }) => certainty === 'certain') && 'place',
    goal_ka === '' && 'goal',
    activities.length === 0 && 'activities',
    results.length === 0 && 'results',
    !isGuest(project) && !organisations.some(({ role }) => role === 'donor') && 'donor',
    'amount',
    'participants',
    'photos',
  ]
  return lacking.filter((one) => one !== false)
}
