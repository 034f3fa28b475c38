import { Button, Form } from '#design/form.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import { Thumbnail } from '#design/picture.tsx'
import { SearchBox } from '#design/search-box.tsx'
import type { MediaItem } from '#modules/media/index.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { useMessages } from '#platform/messages.ts'
import type { PostRow } from '../kind.ts'
import { messages } from '../messages.ts'
import { choosingUrl, postPictureUrl, postUrl } from '../urls.ts'
import type { PagesKind } from './post-page.tsx'

export interface ChoosingPageProps {
  kind: PagesKind
  post: PostRow
  items: MediaItem[]
  words: string
  part: Part
}

/** The library, to choose pictures for one text from. It needs no script. */
export function ChoosingPage({ kind, post, items, words, part }: ChoosingPageProps) {
  const m = useMessages(messages)
  const { heading } = useMessages(kind.words)
  const to = choosingUrl(kind, post)
  const crumbs = [
    { to: kind.staffUrl, label: heading },
    { to: postUrl(kind, post), label: post.title_ka || m.noTitle },
  ]
  return (
    <StaffPage title={m.fromLibrary} lede={m.fromLibraryLede} crumbs={crumbs}>
      <SearchBox to={to} name="words" label={m.searchPictures} button={m.filter} value={words} />
      {items.length === 0 ? (
        <Empty title={m.noPictures}>
          <p>{m.noPicturesNote}</p>
        </Empty>
      ) : (
        <Form to={to} words={{}} wide>
          <h2 class="unseen">{m.pictures}</h2>
          <ul class="brought library">
            {items.map((item) => (
              <Offered key={item.id} url={postPictureUrl(kind, { id: post.id, media: item.id }, 480)} item={item} />
            ))}
          </ul>
          <div class="bar">
            <Button>{m.putIntoText}</Button>
          </div>
        </Form>
      )}
      <PartLinks part={part} to={(page) => choosingUrl(kind, post, { words, page })} />
    </StaffPage>
  )
}

function Offered({ url, item }: { url: string; item: MediaItem }) {
  const line = { type: 'picture' as const, attrs: { media: item.id, caption: '' } }
  return (
    <li>
      <label class="pick">
        <input type="checkbox" name="media" value={item.id} />
        <Thumbnail url={url} alt="" focus={{ x: item.focus_x, y: item.focus_y }} />
        <span class="small">
          {`№ ${item.id}`} <span lang="ka">{item.description_ka}</span>
        </span>
      </label>
      <p class="small">
        <code>{writeMarkdown({ type: 'doc', content: [line] })}</code>
      </p>
    </li>
  )
}
