import type { Bilingual } from '#platform/messages.ts'
import { type WrittenPlace, type WrittenTable, writtenTable } from '#platform/personal/written.ts'
import type { PostKind, PostRow } from './kind.ts'
import { postUrl } from './urls.ts'

type Kind = Pick<PostKind<object>, 'kind' | 'find' | 'staffUrl' | 'may'>

/** The texts of a kind of post: what is in its row, what is being written, and every earlier version. */
export function writtenPosts(kind: Kind, name: Bilingual): WrittenTable[] {
  const placeOf = (post: PostRow, state: WrittenPlace['state']): WrittenPlace => ({
    ...{ to: postUrl(kind, post), may: kind.may, name },
    title: { ka: post.title_ka || post.written_title_ka, en: post.title_en || post.written_title_en },
    state: post.closed_at === null ? state : 'closed',
  })
  return [
    writtenTable({
      table: kind.kind,
      place: async (_db, post) => placeOf(post, post.state === 'published' ? 'shown' : 'unseen'),
    }),
    writtenTable({
      table: 'written_version',
      isOf: (version) => version.kind === kind.kind,
      place: async (db, { id, number }) => {
        const post = await kind.find(db, { id: number })
        return post && placeOf(post, post.head_version_id === id ? 'unseen' : 'former')
      },
    }),
  ]
}
