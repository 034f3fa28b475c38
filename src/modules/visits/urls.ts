export const visitsUrl = '/staff/visits'

export function visitsOfUrl({ path }: { path: string }): string {
  return `${visitsUrl}?page=${encodeURIComponent(path)}`
}
