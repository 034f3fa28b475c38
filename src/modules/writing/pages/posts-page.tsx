import { FilterForm } from '#design/filter-form.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { PartLinks } from '#design/parts.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf, type Moment } from '#platform/clock.ts'
import { useMessages } from '#platform/messages.ts'
import { undoUntil } from '#platform/undo-time.ts'
import { useView } from '#platform/view.ts'
import type { PostKind } from '../kind.ts'
import type { ListedPost } from '../lacking-english.ts'
import { messages } from '../messages.ts'
import { type PostsPage as PostsOnPage, postsOnPage } from '../queries.ts'
import type { PostState } from '../tables.ts'
import { newPostUrl, postReopeningUrl, postsUrl, postUrl } from '../urls.ts'

type Listed = Pick<PostKind<object>, 'words' | 'staffUrl' | 'previewsUrl'>

/** What the list can be narrowed to. */
export type PostChoice = PostState | 'without-english' | 'english-behind' | 'closed'

export interface PostsPageProps {
  kind: Listed
  list: PostsOnPage
  filter: { state: PostChoice | undefined; words: string }
  page: number
}

export function PostsPage({ kind, list: { posts, count, waiting }, filter, page }: PostsPageProps) {
  const m = useMessages(messages)
  const words = useMessages(kind.words)
  const choices = {
    ...m.states,
    'without-english': m.withoutEnglish,
    'english-behind': m.englishBehind,
    closed: m.closed,
  }
  const options = Object.entries(choices).map(([value, label]) => ({ value, label }))
  const field = { name: 'state', label: m.state, all: m.anyState, options, value: filter.state }
  return (
    <StaffPage title={words.heading} lede={words.listLede}>
      <Actions>
        <ButtonLink to={newPostUrl(kind)}>{words.write}</ButtonLink>
      </Actions>
      <FilterForm
        to={kind.staffUrl}
        fields={[field, { type: 'search', name: 'words', label: m.searchWords, value: filter.words }]}
        button={m.filter}
        folded
      />
      {posts.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{words.heading}</h2>
          <Rows ledger>
            {posts.map((post) => (
              <PostRow key={post.id} kind={kind} post={post} waits={waiting.has(post.id)} />
            ))}
          </Rows>
          <PartLinks
            part={{ page, size: postsOnPage, count }}
            to={(other) => postsUrl(kind, { ...filter, page: other })}
          />
        </>
      )}
    </StaffPage>
  )
}

export const tagKinds = { draft: 'lacking', scheduled: 'now', published: 'done', withdrawn: 'late' } as const

/** A post that was taken away, with the button that brings it back. */
function ClosedPost({ kind, post, closedAt }: { kind: Listed; post: ListedPost; closedAt: Moment }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const title = post.title_ka || m.noTitle
  const until = undoUntil(closedAt)
  return (
    <Row
      when={formats.tableDate(dayOf(closedAt))}
      title={
        <Link class="plain" to={postUrl(kind, post)}>
          {title}
        </Link>
      }
      by={m.closedAt(formats.date(dayOf(closedAt)))}
      tags={<Tag kind="bad">{m.closed}</Tag>}
    >
      {useView().now <= until ? (
        <>
          <p class="small">{m.undoUntil(formats.date(dayOf(until)))}</p>
          <ButtonForm to={postReopeningUrl(kind, post)} slim kind="second">
            {m.undoOne(title)}
          </ButtonForm>
        </>
      ) : (
        <p class="small">{m.tooLate}</p>
      )}
    </Row>
  )
}

function PostRow({ kind, post, waits }: { kind: Listed; post: ListedPost; waits: boolean }) {
  const m = useMessages(messages)
  const formats = useFormats()
  if (post.closed_at) return <ClosedPost kind={kind} post={post} closedAt={post.closed_at} />
  const notes = [
    post.publish_at && m.comesAt(formats.tableMoment(post.publish_at)),
    post.unpublish_at && m.goesAt(formats.tableMoment(post.unpublish_at)),
    post.lacksEnglish && m.withoutEnglish,
    post.english_behind_since && m.englishBehind,
  ].filter(Boolean)
  return (
    <Row
      when={formats.tableDate(post.published_on)}
      title={
        <Link class="plain" to={postUrl(kind, post)}>
          {post.title_ka || m.noTitle}
        </Link>
      }
      by={notes.length > 0 && notes.join(' · ')}
      tags={
        <>
          <Tag kind={tagKinds[post.state]}>{m.states[post.state]}</Tag>
          {waits && <Tag kind="late">{m.waitsBeside}</Tag>}
        </>
      }
    />
  )
}
