export const inboxUrl = '/staff/inbox'
export const templatesUrl = '/staff/inbox/templates'
export const newTemplateUrl = '/staff/inbox/templates/new'
export const firstTemplatesUrl = '/staff/inbox/templates/first'
export const periodUrl = '/staff/inbox/period'
export const periodEndUrl = '/staff/inbox/period/end'
export const endingUrl = '/staff/inbox/ending'

export interface Chosen {
  state?: string | undefined
  kind?: string | undefined
  assignee?: number | undefined
  q?: string | undefined
  page?: number | undefined
}

/** A list of the inbox. */
export function inboxPageUrl({ state, kind, assignee, q, page = 1 }: Chosen): string {
  const given = {
    ...(state && state !== 'open' && { state }),
    ...(kind && { kind }),
    ...(assignee && { assignee: String(assignee) }),
    ...(q && { q }),
    ...(page > 1 && { page: String(page) }),
  }
  const query = new URLSearchParams(given).toString()
  return query ? `${inboxUrl}?${query}` : inboxUrl
}

export interface OneConversation {
  kind: string
  id: number
}

export function conversationUrl({ kind, id }: OneConversation): string {
  return `/staff/inbox/${kind}/${id}`
}

/** Where one of the things that can be done with a conversation is sent. */
export function doingUrl(
  one: OneConversation,
  what: 'answer' | 'call' | 'note' | 'assignee' | 'state' | 'keeping' | 'data-request',
): string {
  return `${conversationUrl(one)}/${what}`
}

export function entryEndUrl(one: OneConversation, { id }: { id: number }): string {
  return `${conversationUrl(one)}/entries/${id}/end`
}

export function entryBackUrl(one: OneConversation, { id }: { id: number }): string {
  return `${conversationUrl(one)}/entries/${id}/back`
}

export function templateUrl({ id }: { id: number }): string {
  return `/staff/inbox/templates/${id}`
}

export function templateEndUrl({ id }: { id: number }): string {
  return `/staff/inbox/templates/${id}/end`
}

export function templateBackUrl({ id }: { id: number }): string {
  return `/staff/inbox/templates/${id}/back`
}
