import type { Cell } from '#platform/editable.ts'
import { messages } from './messages.ts'
import type { PlaceCertainty, ProjectRole } from './tables.ts'

/** What a form answered as a role; the form offers no other. */
export function roleIn(cell: Cell | undefined): ProjectRole {
  if (isRole(cell)) return cell
  throw new Error('no such role in a project')
}

function isRole(cell: Cell | undefined): cell is ProjectRole {
  return typeof cell === 'string' && Object.hasOwn(messages.ka.roles, cell)
}

export function certaintyIn(cell: Cell | undefined): PlaceCertainty {
  return cell === 'as-written' ? 'as-written' : 'certain'
}
