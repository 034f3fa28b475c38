export function pageUrl({ slug }: { slug: string }): string {
  return `/pages/${slug}`
}

/** Pages before they are public, each behind a link that nobody can guess. */
export const previewsUrl = '/pages/previews'

export const staffPagesUrl = '/staff/pages'
