/** The page on which words of the association stand: that of `services-lede` is `/services`. */
export function pageOfWordsUrl({ slug }: { slug: string }): string {
  const [page = ''] = slug.split('-')
  return page === 'home' ? '/' : `/${page}`
}

/** The page that an entry of the menu leads to. */
export function menuEntryUrl({ slug }: { slug: string }): string {
  return `/${slug}`
}

/** The association's own colours; the name changes with them. */
export function coloursUrl({ name }: { name: string }): string {
  return `/colours/${name}`
}

/** Where the association's own record, and the links of its menus, are edited. */
export const settlingUrl = '/staff/records/association'
export const menuSettlingUrl = '/staff/records/menu-entry'
