import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { FailedJob, JobsPage as List } from '../queries.ts'
import { houseUrl, jobEndUrl, jobsPageUrl, jobTryUrl } from '../urls.ts'
import { MachineWords, useCause } from './problem.tsx'

/** Jobs that went wrong at every try, and what the calendar asks for. */
export function JobsPage({ list }: { list: List }) {
  const m = useMessages(messages)
  const { page, hasMore, failed, toRetry } = list
  return (
    <StaffPage title={m.jobs} lede={m.jobsLede} crumbs={[{ to: houseUrl, label: m.house }]}>
      {failed.length === 0 ? (
        <Empty title={toRetry > 0 ? m.jobsToRetry(toRetry) : m.noFailedJobs}>
          <p>{m.noFailedJobsNote}</p>
        </Empty>
      ) : (
        <Section id="failed" title={m.failedJobs}>
          <Rows ledger>
            {failed.map((job) => (
              <JobRow key={job.id} job={job} list={list} />
            ))}
          </Rows>
          <Actions>
            {page > 1 && <GoLink to={jobsPageUrl({ page: page - 1 })}>{m.newer}</GoLink>}
            {hasMore && <GoLink to={jobsPageUrl({ page: page + 1 })}>{m.older}</GoLink>}
          </Actions>
        </Section>
      )}
      <Calendar list={list} />
    </StaffPage>
  )
}

function JobRow({ job, list }: { job: FailedJob; list: List }) {
  const m = useMessages(messages)
  const cause = useCause()
  const { language } = useView()
  const formats = useFormats()
  return (
    <Row
      id={`job-${job.id}`}
      when={formats.tableMoment(job.ended_at ?? job.asked_at)}
      title={`№ ${job.id} · ${list.label(job.kind)?.[language] ?? job.kind}`}
      by={cause(job.error)}
      tags={<Tag kind="bad">{m.tries(job.tries)}</Tag>}
    >
      <div class="flow">
        <MachineWords error={job.error} />
        <Actions>
          <ButtonForm to={jobTryUrl(job)} kind="second" slim>
            {m.tryAgain}
          </ButtonForm>
          <ButtonForm to={jobEndUrl(job)} kind="second" slim>
            {m.setAside}
          </ButtonForm>
        </Actions>
      </div>
    </Row>
  )
}

function Calendar({ list: { calendar, label } }: { list: List }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { tableMoment } = useFormats()
  return (
    <Section id="calendar" title={m.calendar}>
      {calendar.length === 0 ? (
        <p class="measure muted">{m.calendarEmpty}</p>
      ) : (
        <Table
          name={m.calendarTable}
          columns={[
            { head: m.kind, cell: ({ kind }) => label(kind)?.[language] ?? kind },
            { head: m.nextAt, cell: ({ next_at }) => tableMoment(next_at) },
            { head: m.lastAt, cell: ({ last_at }) => (last_at ? tableMoment(last_at) : m.never) },
          ]}
          rows={calendar}
        />
      )}
    </Section>
  )
}
