import { pageKind } from '#modules/free-pages/index.ts'
import { newsKind } from '#modules/news/index.ts'
import { type PostKind, type PostState, postUrl } from '#modules/writing/index.ts'
import type { Db } from '#platform/database.ts'
import type { Permission } from '#platform/permissions.ts'
import { listUsed } from './queries.ts'

/** A text in which a picture stands. */
export interface Use {
  title: string
  state: PostState
  /** Everybody sees the picture in it. */
  isShown: boolean
  /** The text that is being written has it. */
  isWritten: boolean
  /** Where it is written, and who may. */
  staffUrl: string
  may: Permission
  publicUrl: string
}

type Kind = Pick<PostKind<object>, 'kind' | 'find' | 'staffUrl' | 'previewsUrl' | 'url' | 'may'>

/** The kinds of text that have pictures. */
const kinds: Kind[] = [newsKind, pageKind]

/** Where a picture stands. */
export async function listUses(db: Db, id: number): Promise<Use[]> {
  const uses: Use[] = []
  for (const { kind: name, number, shown_at, written_at } of await listUsed(db, id)) {
    const kind = kinds.find((one) => one.kind === name)
    const post = await kind?.find(db, { id: number })
    if (!kind || !post || post.closed_at !== null) continue
    uses.push({
      ...{ title: post.title_ka, state: post.state, isShown: shown_at !== null, isWritten: written_at !== null },
      ...{ staffUrl: postUrl(kind, post), may: kind.may, publicUrl: kind.url(post) },
    })
  }
  return uses
}

/** Whether everybody sees the picture there, or will at a time that is settled. */
export function isSettled({ isShown, isWritten, state }: Use): boolean {
  return isShown || (isWritten && state === 'scheduled')
}
