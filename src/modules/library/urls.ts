import { libraryUrl, libraryPictureUrl as pictureUrl } from '#modules/media/index.ts'

export { libraryUrl, pictureUrl }

/** What the list can be narrowed to. */
export const filters = ['undescribed', 'without-english', 'unused', 'without-consent', 'closed'] as const
export type Filter = (typeof filters)[number]

export interface Narrowed {
  state?: Filter | undefined
  words?: string | undefined
  page?: number
}

export function listUrl({ state, words, page = 1 }: Narrowed): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (words) query.set('words', words)
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `${libraryUrl}?${query}` : libraryUrl
}

export const uploadUrl = `${libraryUrl}/new`

interface OnePicture {
  id: number
}

/** The picture itself, about so wide. */
export function contentUrl({ id }: OnePicture, width: 480 | 960 = 480): string {
  return `${pictureUrl({ id })}/${width}.jpeg`
}

export function closingUrl(picture: OnePicture): string {
  return `${pictureUrl(picture)}/closing`
}

export function reopeningUrl(picture: OnePicture): string {
  return `${pictureUrl(picture)}/reopening`
}
