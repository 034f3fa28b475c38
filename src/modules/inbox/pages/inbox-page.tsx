import { FilterForm } from '#design/filter-form.tsx'
import { Section } from '#design/folio.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Views } from '#design/register.tsx'
import { SearchBox } from '#design/search-box.tsx'
import { Tag, type TagKind } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import type { WorkerNames } from '#modules/workers/index.ts'
import type { ConversationKind, ConversationState } from '#platform/intake/conversation.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { choices } from '../forms.ts'
import { messages } from '../messages.ts'
import type { Conversation, InboxList } from '../queries.ts'
import { conversationUrl, endingUrl, inboxPageUrl, inboxUrl, periodUrl, templatesUrl } from '../urls.ts'

export interface Colleague {
  id: number
  name: string
}

export interface InboxPageProps {
  list: InboxList
  kinds: ConversationKind[]
  colleagues: Colleague[]
}

/** Everything people have sent, of all kinds this worker may read, one state at a time. */
export function InboxPage({ list, kinds, colleagues }: InboxPageProps) {
  const m = useMessages(messages)
  const { choice, q, rows, kind, assignee } = list
  const entries = choices.map((one) => ({
    to: inboxPageUrl({ state: one, kind, assignee }),
    label: m.choices[one],
    isCurrent: one === choice && q === undefined,
  }))
  return (
    <StaffPage title={m.inbox} lede={m.lede}>
      <div class="flow">
        <Views name={m.choose} entries={entries} />
        <SearchBox to={inboxUrl} name="q" label={m.find} hint={m.find} button={m.findButton} value={q} />
        <Filters list={list} kinds={kinds} colleagues={colleagues} />
        {choice === 'spam' && <p class="measure muted">{m.spamNote}</p>}
      </div>
      {rows.length === 0 ? (
        <Empty title={m.empty}>
          <p>{m.emptyNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{q === undefined ? m.choices[choice] : m.found(q)}</h2>
          <Rows ledger>
            {rows.map((row) => (
              <ConversationLine key={`${row.kind.kind} ${row.id}`} row={row} names={list.names} />
            ))}
          </Rows>
          <Around list={list} />
        </>
      )}
      <More />
    </StaffPage>
  )
}

function Filters({ list: { choice, kind, assignee, q }, kinds, colleagues }: InboxPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const ofKinds = kinds.map((one) => ({ value: one.kind, label: one.label[language] }))
  const ofWorkers = colleagues.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <FilterForm
      to={inboxUrl}
      fields={[
        ...(kinds.length > 1 ? [{ name: 'kind', label: m.kind, all: m.allKinds, options: ofKinds, value: kind }] : []),
        {
          name: 'assignee',
          label: m.assignee,
          all: m.anybody,
          options: ofWorkers,
          value: assignee ? String(assignee) : undefined,
        },
      ]}
      hidden={{ state: choice, ...(q && { q }) }}
      button={m.filter}
      folded
    />
  )
}

export const stateTags: Record<ConversationState, TagKind | undefined> = {
  new: 'now',
  'under-way': 'young',
  answered: 'done',
  closed: undefined,
  suspected: 'late',
  spam: 'bad',
}

function ConversationLine({ row, names }: { row: Conversation; names: WorkerNames }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { id, kind, name, words, state, received_at, assignee_id } = row
  const assignee = assignee_id === null ? undefined : names.of(assignee_id)[language]
  return (
    <Row
      id={`${kind.kind}-${id}`}
      when={useFormats().tableMoment(received_at)}
      title={
        <Link class="plain" to={conversationUrl({ kind: kind.kind, id })}>
          {kind.label[language]} № {id} · {name ?? m.unnamed}
        </Link>
      }
      by={assignee && `${m.takenBy}: ${assignee}`}
      tags={<Tag kind={stateTags[state]}>{m.states[state]}</Tag>}
    >
      <p class="small" lang={row.language}>
        {words}
      </p>
    </Row>
  )
}

function Around({ list: { page, hasMore, choice, kind, assignee, q } }: { list: InboxList }) {
  const m = useMessages(messages)
  const to = (which: number) => inboxPageUrl({ state: choice, kind, assignee, q, page: which })
  return (
    <Actions>
      {page > 1 && <GoLink to={to(page - 1)}>{m.newer}</GoLink>}
      {hasMore && <GoLink to={to(page + 1)}>{m.older}</GoLink>}
    </Actions>
  )
}

function More() {
  const m = useMessages(messages)
  const { viewer } = useView()
  return (
    <Section id="more" title={m.more}>
      <ul>
        <li>
          <GoLink to={templatesUrl}>{m.templates}</GoLink>
        </li>
        <li>
          <GoLink to={endingUrl}>{m.endingList}</GoLink>
        </li>
        {viewer?.may.has('settle-inbox-period') && (
          <li>
            <GoLink to={periodUrl}>{m.period}</GoLink>
          </li>
        )}
      </ul>
    </Section>
  )
}
