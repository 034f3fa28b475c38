import type { PermissionWords } from '#platform/module.ts'
import { type StaffMenuPlace, staffMenuPlaces } from '#platform/view.ts'

export interface Area {
  place: StaffMenuPlace
  permissions: PermissionWords[]
}

/** What can be given, under the headings of the workspace's menu; to work here is everybody's. */
export function areasOf(permissions: PermissionWords[]): Area[] {
  const given = permissions.filter(({ name }) => name !== 'work')
  return staffMenuPlaces
    .map((place) => ({ place, permissions: given.filter((one) => one.place === place) }))
    .filter((area) => area.permissions.length > 0)
}
