/** Whose pages in the workspace are meant, and where its readers with a link are led. */
export interface Located {
  staffUrl: string
  previewsUrl: string
}

/** A post before it is public, behind a link that nobody can guess. */
export function previewUrl({ previewsUrl }: Located, { token }: { token: string }): string {
  return `${previewsUrl}/${token}`
}

export function previewPictureUrl(of: Located, { token, id }: { token: string; id: number | string }): string {
  return `${previewUrl(of, { token })}/pictures/${id}`
}

export function newPostUrl({ staffUrl }: Located): string {
  return `${staffUrl}/new`
}

interface Narrowed {
  state?: string | undefined
  words?: string
  page?: number
}

export function postsUrl({ staffUrl }: Located, { state, words, page = 1 }: Narrowed): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (words) query.set('words', words)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${staffUrl}?${query}` : staffUrl
}

interface OnePost {
  id: number
}

export function postUrl({ staffUrl }: Pick<Located, 'staffUrl'>, { id }: OnePost): string {
  return `${staffUrl}/${id}`
}

export function postAutosaveUrl(of: Located, post: OnePost): string {
  return `${postUrl(of, post)}/autosave`
}

export function postClosingUrl(of: Pick<Located, 'staffUrl'>, post: OnePost): string {
  return `${postUrl(of, post)}/closing`
}

export function postReopeningUrl(of: Pick<Located, 'staffUrl'>, post: OnePost): string {
  return `${postUrl(of, post)}/reopening`
}

/** A picture for whoever writes the post: as wide as a screen, or about so wide. */
export function postPictureUrl(of: Located, { id, media }: OnePost & { media: number | string }, width?: 480): string {
  const url = `${postUrl(of, { id })}/pictures/${media}`
  return width ? `${url}?width=${width}` : url
}

/** Where pictures of the library are chosen for the post. */
export function choosingUrl(of: Located, post: OnePost, { words = '', page = 1 } = {}): string {
  const query = new URLSearchParams()
  if (words) query.set('words', words)
  if (page > 1) query.set('page', String(page))
  return `${postUrl(of, post)}/library${query.size > 0 ? `?${query}` : ''}`
}

/** The same for the editor. */
export function offeredUrl(of: Located, post: OnePost): string {
  return `${postUrl(of, post)}/library.json`
}

export function versionsUrl(of: Located, post: OnePost): string {
  return `${postUrl(of, post)}/versions`
}

type OneVersion = OnePost & { version: number }

export function versionUrl(of: Located, { id, version }: OneVersion): string {
  return `${versionsUrl(of, { id })}/${version}`
}

export function versionRestoringUrl(of: Located, version: OneVersion): string {
  return `${versionUrl(of, version)}/restoring`
}

export function versionSettlingUrl(of: Located, version: OneVersion): string {
  return `${versionUrl(of, version)}/settling`
}
