export const exportUrl = '/staff/export'

export function takingUrl({ id }: { id: number }): string {
  return `/staff/export/${id}/taking`
}
