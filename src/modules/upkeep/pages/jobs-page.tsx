import type { ComponentChildren } from 'preact'
import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { JobsPage as List, TroubledJob } from '../queries.ts'
import { houseUrl, jobEndUrl, jobsPageUrl, jobTryUrl } from '../urls.ts'
import { MachineWords, useCause } from './problem.tsx'

/** Jobs that went wrong at every try, those that are tried again, and what the calendar asks for. */
export function JobsPage({ list }: { list: List }) {
  const m = useMessages(messages)
  const moments = useFormats()
  const { page, hasMore, failed, toRetry } = list
  return (
    <StaffPage title={m.jobs} lede={m.jobsLede} crumbs={[{ to: houseUrl, label: m.house }]}>
      {failed.length + toRetry.length === 0 && (
        <Empty title={m.noFailedJobs}>
          <p>{m.noFailedJobsNote}</p>
        </Empty>
      )}
      {failed.length > 0 && (
        <Section id="failed" title={m.failedJobs}>
          <Rows ledger>
            {failed.map((job) => (
              <JobRow key={job.id} job={job} list={list} when={moments.tableMoment(job.ended_at ?? job.asked_at)}>
                <ButtonForm to={jobTryUrl(job)} kind="second" slim>
                  {m.tryAgain}
                </ButtonForm>
                <ButtonForm to={jobEndUrl(job)} kind="second" slim>
                  {m.notToBeDone}
                </ButtonForm>
              </JobRow>
            ))}
          </Rows>
          <Actions>
            {page > 1 && <GoLink to={jobsPageUrl({ page: page - 1 })}>{m.newer}</GoLink>}
            {hasMore && <GoLink to={jobsPageUrl({ page: page + 1 })}>{m.older}</GoLink>}
          </Actions>
        </Section>
      )}
      {toRetry.length > 0 && <ToRetry list={list} />}
      <Calendar list={list} />
    </StaffPage>
  )
}

/** What went wrong and is tried again by itself, the next try first. */
function ToRetry({ list }: { list: List }) {
  const m = useMessages(messages)
  const { tableMoment } = useFormats()
  const { toRetry, countToRetry } = list
  return (
    <Section id="waiting" title={m.jobsToRetry(countToRetry)} note={m.jobsToRetryNote}>
      <Rows ledger>
        {toRetry.map((job) => (
          <JobRow key={job.id} job={job} list={list} when={m.nextTry(tableMoment(job.run_at))}>
            <ButtonForm to={jobTryUrl(job)} kind="second" slim>
              {m.tryNow}
            </ButtonForm>
          </JobRow>
        ))}
      </Rows>
    </Section>
  )
}

interface JobRowProps {
  job: TroubledJob
  list: List
  when: string
  /** What can be done with it. */
  children: ComponentChildren
}

function JobRow({ job, list, when, children }: JobRowProps) {
  const m = useMessages(messages)
  const cause = useCause()
  const { language } = useView()
  return (
    <Row
      id={`job-${job.id}`}
      when={when}
      title={`№ ${job.id} · ${list.label(job.kind)?.[language] ?? job.kind}`}
      by={cause(job.error)}
      tags={<Tag kind={job.state === 'failed' ? 'bad' : 'late'}>{m.tries(job.tries)}</Tag>}
    >
      <div class="flow">
        <MachineWords error={job.error} />
        <Actions>{children}</Actions>
      </div>
    </Row>
  )
}

function Calendar({ list: { calendar, label } }: { list: List }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { tableMoment } = useFormats()
  return (
    <Section id="calendar" title={m.calendar} note={calendar.length > 0 && m.calendarNote}>
      {calendar.length === 0 ? (
        <p class="measure muted">{m.calendarEmpty}</p>
      ) : (
        <Rows ledger>
          {calendar.map(({ kind, next_at, last_at }) => (
            <Row
              key={kind}
              when={tableMoment(next_at)}
              title={label(kind)?.[language] ?? kind}
              by={last_at ? m.lastAt(tableMoment(last_at)) : m.never}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
