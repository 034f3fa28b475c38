import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { Tag } from '#design/tags.tsx'
import { Both, useFormats } from '#design/text.tsx'
import { newsUrl } from '#modules/news/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { StaffSubscriptions, Story } from '../staff.tsx'
import { sendingUrl } from '../urls.ts'

/** How many subscribe, and which stories were sent or can be. */
export function StaffSubscriptionsPage({ page, canSend }: { page: StaffSubscriptions; canSend: boolean }) {
  const { staff: m } = useMessages(messages)
  const { number } = useFormats()
  return (
    <StaffPage title={m.heading} lede={m.lede} crumbs={[]}>
      {page.counts.length === 0 ? (
        <Empty title={m.nobody}>
          <p>{m.nobodyNote}</p>
        </Empty>
      ) : (
        <Section id="count" title={m.count}>
          <Table
            name={m.countTable}
            columns={[
              { head: m.language, cell: ({ language }) => m.languages[language] },
              { head: m.state, cell: ({ state }) => m.states[state] },
              { head: m.many, cell: ({ many }) => number(many), number: true },
            ]}
            rows={page.counts}
          />
        </Section>
      )}
      <Stories page={page} canSend={canSend} />
    </StaffPage>
  )
}

function Stories({ page: { stories }, canSend }: { page: StaffSubscriptions; canSend: boolean }) {
  const { staff: m } = useMessages(messages)
  return (
    <Section id="stories" title={m.stories} note={m.storiesNote}>
      {!canSend && <p class="measure">{m.noServer}</p>}
      {stories.length === 0 ? (
        <p class="muted">{m.noStories}</p>
      ) : (
        <Rows ledger>
          {stories.map((story) => (
            <StoryRow key={story.news.id} story={story} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

function StoryRow({ story: { news, newsletter, readers } }: { story: Story }) {
  const { staff: m } = useMessages(messages)
  const { tableDate } = useFormats()
  const isDone = newsletter?.state === 'done'
  return (
    <Row
      when={tableDate(news.published_on)}
      title={
        <Link class="plain" to={newsUrl(news)}>
          <Both text={{ ka: news.title_ka, en: news.title_en }} quiet />
        </Link>
      }
      tags={
        newsletter && (
          <Tag kind={isDone ? 'done' : 'now'}>
            {isDone ? m.sent(newsletter.letters) : m.underWay(newsletter.letters)}
          </Tag>
        )
      }
    >
      {!newsletter && readers === 0 && <p class="muted">{m.noReaders}</p>}
      {!newsletter && readers > 0 && (
        <Fold title={m.sendTo(readers)}>
          <p class="measure">{m.sendNote}</p>
          <ButtonForm to={sendingUrl(news)} kind="second" slim>
            {m.sendNow}
          </ButtonForm>
        </Fold>
      )}
    </Row>
  )
}
