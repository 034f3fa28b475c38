import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { useFormats } from '#design/text.tsx'
import type { Day } from '#platform/clock.ts'
import type { Row } from '#platform/database.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'
import { dayOffRecordsUrl, daysOffOfYearUrl } from './urls.ts'

interface DaysOffPageProps {
  year: number
  days: Array<{ day: Day; off: Row<'day_off'> }>
}

/** The days off of one year, as they fall. */
export function DaysOffPage({ year, days }: DaysOffPageProps) {
  const m = useMessages(messages)
  const { language, viewer } = useView()
  const { tableDate, weekday } = useFormats()
  return (
    <StaffPage title={m.ofYear(year)} lede={m.lede}>
      {days.length === 0 ? (
        <Empty title={m.none} />
      ) : (
        <Table
          name={m.table}
          columns={[
            { head: m.day, cell: ({ day }) => tableDate(day) },
            { head: m.name, cell: ({ off }) => (language === 'en' && off.name_en ? off.name_en : off.name_ka) },
            { head: m.weekday, cell: ({ day }) => weekday(day) },
            { head: m.scope, cell: ({ off }) => m.scopes[off.scope] },
          ]}
          rows={days}
        />
      )}
      <p class="measure muted">{m.unchecked}</p>
      <p>
        {m.otherYears}: <Link to={daysOffOfYearUrl(year - 1)}>{year - 1}</Link>
        {' · '}
        <Link to={daysOffOfYearUrl(year + 1)}>{year + 1}</Link>
      </p>
      {viewer?.may.has('settle-association') && (
        <Actions>
          <GoLink to={dayOffRecordsUrl}>{m.change}</GoLink>
        </Actions>
      )}
    </StaffPage>
  )
}
