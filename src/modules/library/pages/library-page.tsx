import { FilterForm } from '#design/filter-form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink, Link } from '#design/links.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import { Thumbnail } from '#design/picture.tsx'
import { Tag } from '#design/tags.tsx'
import { endingOf, lacksConsent } from '#modules/media/index.ts'
import { isDocument } from '#platform/files/documents.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { PictureInList, Wanted } from '../queries.ts'
import { contentUrl, filters, libraryUrl, listUrl, pictureUrl, uploadUrl } from '../urls.ts'

export interface LibraryPageProps {
  items: PictureInList[]
  wanted: Wanted
  part: Part
}

/** The pictures of the library, the newest first. */
export function LibraryPage({ items, wanted, part }: LibraryPageProps) {
  const m = useMessages(messages)
  const options = filters.map((value) => ({ value, label: m.filters[value] }))
  return (
    <StaffPage title={m.heading} lede={m.listLede} aside={m.count(part.count)}>
      <Actions>
        <ButtonLink to={uploadUrl}>{m.add}</ButtonLink>
      </Actions>
      <FilterForm
        to={libraryUrl}
        fields={[
          { name: 'state', label: m.which, all: m.all, options, value: wanted.state },
          { type: 'search', name: 'words', label: m.search, value: wanted.words },
        ]}
        button={m.find}
        folded
      />
      {items.length === 0 ? <Nothing wanted={wanted} /> : <Grid items={items} />}
      <PartLinks part={part} to={(page) => listUrl({ ...wanted, page })} />
    </StaffPage>
  )
}

function Grid({ items }: Pick<LibraryPageProps, 'items'>) {
  const m = useMessages(messages)
  return (
    <>
      <h2 class="unseen">{m.heading}</h2>
      <ul class="brought library">
        {items.map((item) => (
          <Shown key={item.id} item={item} />
        ))}
      </ul>
    </>
  )
}

function Shown({ item }: { item: PictureInList }) {
  const m = useMessages(messages)
  const { language } = useView()
  const focus = { x: item.focus_x, y: item.focus_y }
  const own = language === 'en' ? item.description_en : item.description_ka
  const lang = own ? language : 'ka'
  return (
    <li>
      {/* The link below it says the same. */}
      {isDocument(item.type) ? (
        <p class="document-mark">{endingOf(item)}</p>
      ) : (
        <Thumbnail url={contentUrl(item)} alt="" focus={focus} />
      )}
      <p>
        <Link class="plain" to={pictureUrl(item)}>
          {`№ ${item.id}`} <span lang={lang}>{own || item.description_ka}</span>
        </Link>
      </p>
      <p class="tags">
        {item.description_ka === '' && <Tag kind="lacking">{m.undescribed}</Tag>}
        {item.description_ka !== '' && item.description_en === '' && <Tag kind="lacking">{m.withoutEnglish}</Tag>}
        {lacksConsent(item) && <Tag kind="bad">{m.withoutConsent}</Tag>}
        {item.published_at && <Tag kind="done">{m.isPublic}</Tag>}
        <Tag>{item.uses > 0 ? m.usedIn(item.uses) : m.unused}</Tag>
      </p>
    </li>
  )
}

function Nothing({ wanted }: { wanted: Wanted }) {
  const m = useMessages(messages)
  const isAll = !wanted.state && !wanted.words
  const isDone = wanted.state === 'undescribed' && !wanted.words
  if (isAll)
    return (
      <Empty title={m.empty}>
        <p>{m.emptyNote}</p>
      </Empty>
    )
  return (
    <Empty title={isDone ? m.allDescribed : m.none}>
      {!isDone && <p>{m.noneNote}</p>}
      <GoLink to={libraryUrl}>{m.all}</GoLink>
    </Empty>
  )
}
