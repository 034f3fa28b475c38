import { FilterForm } from '#design/filter-form.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink, Link } from '#design/links.tsx'
import { Fact, Facts, Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import { SearchBox } from '#design/search-box.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { permissionsUrl } from '#modules/workers/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Editable } from '#platform/editable.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { undoUntil } from '#platform/undo-time.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { editUrl, listUrl, newUrl, recordsUrl, reopeningUrl } from '../urls.ts'
import { useCrumbs } from './crumbs.tsx'

/** What there is to edit, for one who may. */
export function KindsPage({ kinds }: { kinds: Array<{ editable: Editable; count: number }> }) {
  const m = useMessages(messages)
  const { language } = useView()
  const crumbs = useCrumbs().filter(({ to }) => to !== recordsUrl)
  if (kinds.length === 0) return <NothingForYou />
  return (
    <StaffPage title={m.records} lede={m.recordsLede} crumbs={crumbs}>
      <Facts shelf>
        {/* The modules stand lowest first; what is corrected most often stands on them. */}
        {[...kinds].reverse().map(({ editable, count }) => (
          <Fact key={editable.kind} name={<Link to={listUrl(editable)}>{editable.heading[language]}</Link>}>
            {m.count(count)}
          </Fact>
        ))}
      </Facts>
    </StaffPage>
  )
}

/** The page of somebody who works here and edits nothing. */
export function NothingForYou() {
  const m = useMessages(messages)
  return (
    <StaffPage title={m.records} crumbs={useCrumbs().slice(0, 1)}>
      <Empty title={m.nothingForYou}>
        <p>{m.nothingForYouNote}</p>
        <GoLink to={permissionsUrl}>{m.whoMay}</GoLink>
      </Empty>
    </StaffPage>
  )
}

export interface Listed {
  number: number
  title: Bilingual
  closedAt: string | null
}

export interface ListPageProps {
  editable: Editable
  listed: Listed[]
  part: Part
  q: string | undefined
  state: 'open' | 'closed'
}

/** The records of one kind: those that stand, or those that were taken away. */
export function ListPage(props: ListPageProps) {
  const { editable, listed, part, q, state } = props
  const m = useMessages(messages)
  const { language } = useView()
  const to = listUrl(editable)
  return (
    <StaffPage title={editable.heading[language]} lede={m.listLede} crumbs={useCrumbs()} aside={m.count(part.count)}>
      {editable.create && (
        <Actions>
          <ButtonLink to={newUrl(editable)}>{m.add}</ButtonLink>
          {editable.close && state === 'open' && (
            <GoLink to={listUrl(editable, { state: 'closed' })}>{m.allClosed}</GoLink>
          )}
        </Actions>
      )}
      {editable.close ? (
        <FilterForm
          to={to}
          button={m.show}
          folded
          fields={[
            { type: 'search', name: 'q', label: m.find, value: q },
            {
              ...{ name: 'state', label: m.state, all: m.open },
              options: [{ value: 'closed', label: m.closed }],
              value: state === 'closed' ? state : undefined,
            },
          ]}
        />
      ) : (
        <SearchBox to={to} name="q" label={m.find} button={m.search} value={q} />
      )}
      {listed.length === 0 ? <NothingListed {...props} /> : <ListedRecords {...props} />}
      <PartLinks
        part={part}
        to={(page) => listUrl(editable, { q, state: state === 'closed' ? state : undefined, page: String(page) })}
      />
    </StaffPage>
  )
}

function NothingListed({ editable, q, state }: ListPageProps) {
  const m = useMessages(messages)
  return (
    <Empty title={state === 'closed' && !q ? m.nothingClosed : m.nothing}>
      {q && <p>{m.nothingNote}</p>}
      <GoLink to={listUrl(editable)}>{m.all}</GoLink>
    </Empty>
  )
}

function ListedRecords({ editable, listed }: ListPageProps) {
  const { language } = useView()
  return (
    <>
      <h2 class="unseen">{editable.heading[language]}</h2>
      <Rows ledger numbered>
        {listed.map((one) => (
          <ListedRecord key={one.number} editable={editable} one={one} />
        ))}
      </Rows>
    </>
  )
}

function ListedRecord({ editable, one }: { editable: Editable; one: Listed }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { language, now } = useView()
  const { number, closedAt } = one
  const title = one.title[language] || one.title.ka || `№ ${number}`
  const link = (
    <Link class="plain" to={editUrl({ of: editable.kind, number })}>
      {title}
    </Link>
  )
  if (closedAt === null) return <Row when={`№ ${number}`} title={link} />
  const until = undoUntil(closedAt)
  return (
    <Row
      when={`№ ${number}`}
      title={link}
      by={m.closedAt(formats.date(dayOf(closedAt)))}
      tags={<Tag kind="bad">{m.closed}</Tag>}
    >
      {now <= until ? (
        <>
          <p class="small">{m.undoUntil(formats.date(dayOf(until)))}</p>
          <ButtonForm to={reopeningUrl({ kind: editable.kind, number })} slim kind="second">
            {m.undoOne(title)}
          </ButtonForm>
        </>
      ) : (
        <p class="small">{m.tooLate}</p>
      )}
    </Row>
  )
}
