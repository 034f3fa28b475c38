import { Section } from '#design/folio.tsx'
import { Link } from '#design/links.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import type { VisitsFound } from './queries.ts'
import { visitsOfUrl, visitsUrl } from './urls.ts'

/** How often pages were read: by page, by site, by day. */
export function VisitsPage({ visits }: { visits: VisitsFound }) {
  const m = useMessages(messages)
  const { number } = useFormats()
  const { path, days, pages, sites, week } = visits
  return (
    <StaffPage title={m.heading} lede={m.lede} crumbs={[]}>
      {path !== undefined && (
        <p>
          {m.ofPage(path)} · <Link to={visitsUrl}>{m.all}</Link>
        </p>
      )}
      {days.length === 0 ? (
        <Empty title={m.empty}>
          <p>{m.emptyNote}</p>
        </Empty>
      ) : (
        <>
          <p class="measure">{m.lastWeek(number(week))}</p>
          {pages.length > 0 && <Pages pages={pages} />}
          <Sites sites={sites} />
          <Days days={days} />
        </>
      )}
    </StaffPage>
  )
}

type Counted = VisitsFound['days']

function Pages({ pages }: { pages: Counted }) {
  const m = useMessages(messages)
  const { number } = useFormats()
  return (
    <Section id="pages" title={m.pages}>
      <Table
        name={m.table(m.pages)}
        columns={[
          { head: m.page, cell: ({ name }) => <Link to={visitsOfUrl({ path: name })}>{name}</Link> },
          { head: m.views, cell: ({ views }) => number(views), number: true },
        ]}
        rows={pages}
      />
    </Section>
  )
}

function Sites({ sites }: { sites: Counted }) {
  const m = useMessages(messages)
  const { number } = useFormats()
  return (
    <Section id="sites" title={m.sites}>
      <Table
        name={m.table(m.sites)}
        columns={[
          { head: m.site, cell: ({ name }) => name || m.direct },
          { head: m.views, cell: ({ views }) => number(views), number: true },
        ]}
        rows={sites}
      />
    </Section>
  )
}

function Days({ days }: { days: Counted }) {
  const m = useMessages(messages)
  const { number, tableDate } = useFormats()
  return (
    <Section id="days" title={m.days}>
      <Table
        name={m.table(m.days)}
        columns={[
          { head: m.day, cell: ({ name }) => tableDate(name) },
          { head: m.views, cell: ({ views }) => number(views), number: true },
        ]}
        rows={days}
        total={[m.total, number(days.reduce((sum, { views }) => sum + views, 0))]}
      />
    </Section>
  )
}
