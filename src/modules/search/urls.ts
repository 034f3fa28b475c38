export const searchUrl = '/search'

/** What was asked for, as an address that can be shared; `kind` narrows it. */
export function askedUrl(asked: string, kind?: string | undefined): string {
  return `${searchUrl}?${new URLSearchParams({ q: asked, ...(kind && { kind }) })}`
}
