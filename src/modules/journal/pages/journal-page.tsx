import { FilterForm } from '#design/filter-form.tsx'
import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Both, chooseText, useFormats } from '#design/text.tsx'
import { mostLeftOut } from '#platform/journal/read.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { JournalOnPage } from '../queries.ts'
import type { ChangeInWords, LineInWords, TouchedRecord, Who } from '../telling.ts'
import { changeUrl, journalPageUrl, journalUrl } from '../urls.ts'

/** The journal for reading: the newest change first, narrowed by who, what and when. */
export function JournalPage({ page }: { page: JournalOnPage }) {
  const m = useMessages(messages)
  const { asked, changes, next, record } = page
  return (
    <StaffPage title={m.heading} lede={m.lede} crumbs={[]}>
      {record && <About record={record} />}
      <Filter page={page} />
      <Section id="changes" title={m.lines} unseen>
        <div class="flow">
          <OwnWork page={page} />
          {changes.length === 0 ? (
            <Empty title={m.empty}>
              <p>{m.emptyNote}</p>
            </Empty>
          ) : (
            <Rows compact>
              {changes.map((change) => (
                <ChangeRow key={change.id} change={change} />
              ))}
            </Rows>
          )}
        </div>
        <Actions>
          {asked.before && <GoLink to={journalPageUrl({ ...asked, before: undefined })}>{m.newest}</GoLink>}
          {next && <GoLink to={journalPageUrl({ ...asked, before: next })}>{m.older}</GoLink>}
        </Actions>
      </Section>
    </StaffPage>
  )
}

function About({ record }: { record: TouchedRecord }) {
  const m = useMessages(messages)
  return (
    <p class="measure">
      {m.about} <RecordName record={record} /> · <Link to={journalUrl}>{m.all}</Link>
    </p>
  )
}

/** What the house did by itself, such as sizes of pictures, is one step away. */
function OwnWork({ page: { asked, leftOut } }: { page: JournalOnPage }) {
  const m = useMessages(messages)
  const { before: _page, own_work, ...narrowed } = asked
  if (own_work === 'shown')
    return (
      <p class="small muted measure">
        {m.ownWorkShown} <Link to={journalPageUrl(narrowed)}>{m.hideOwnWork}</Link>
      </p>
    )
  if (leftOut === 0) return null
  return (
    <p class="small muted measure">
      {m.ownWork(leftOut < mostLeftOut ? String(leftOut) : `${mostLeftOut}+`)}{' '}
      <Link to={journalPageUrl({ ...asked, own_work: 'shown' })}>{m.showOwnWork}</Link>
    </p>
  )
}

function Filter({ page: { asked, workers, kinds, wrong } }: { page: JournalOnPage }) {
  const { filter: words, noSuchDay, public: visitor, house } = useMessages(messages)
  const { language } = useView()
  const people = workers.map(({ id, name }) => ({ value: `worker:${id}`, label: name[language] }))
  return (
    <FilterForm
      to={journalUrl}
      button={words.show}
      folded
      hidden={{ ...(asked.record && { record: asked.record }), ...(asked.own_work && { own_work: asked.own_work }) }}
      fields={[
        {
          ...{ name: 'by', label: words.by, all: words.everybody, value: asked.by },
          options: [...people, { value: 'public', label: visitor }, { value: 'house', label: house }],
        },
        {
          ...{ name: 'what', label: words.what, all: words.everything, value: asked.what },
          options: kinds.map(({ value, label }) => ({ value, label: label[language] })),
        },
        {
          ...{ type: 'day', name: 'from', label: words.from, wrong: wrong.includes('from') && noSuchDay },
          value: { day: asked.from_day, month: asked.from_month, year: asked.from_year },
        },
        {
          ...{ type: 'day', name: 'until', label: words.until, wrong: wrong.includes('until') && noSuchDay },
          value: { day: asked.until_day, month: asked.until_month, year: asked.until_year },
        },
      ]}
    />
  )
}

/** A change in one line: when, who, what and why. What became of which record is folded away. */
function ChangeRow({ change }: { change: ChangeInWords }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const left = change.lines.length - change.told.length
  return (
    <Row
      when={<time datetime={change.at}>{formats.tableMoment(change.at)}</time>}
      title={
        <Link class="plain" to={changeUrl(change)}>
          <WhoName who={change.who} />
        </Link>
      }
    >
      <Fold title={<InShort change={change} />} printed>
        <ul class="small">
          {change.told.map((one) => (
            <li key={one.line.id}>
              <LineInShort one={one} />
            </li>
          ))}
          {left > 0 && <li>{m.more(left)}</li>}
          <li>
            <Link to={changeUrl(change)}>
              {m.look}
              <span class="unseen">: {formats.tableMoment(change.at)}</span>
            </Link>
          </li>
        </ul>
      </Fold>
    </Row>
  )
}

/** What happened to what first, by its name where it has one, and why. */
function InShort({ change: { why, told } }: { change: ChangeInWords }) {
  const m = useMessages(messages)
  const { language } = useView()
  const [first] = told
  return (
    <span>
      {first ? <NameInShort one={first} /> : m.lines}
      {first && ` – ${m.actions[first.line.action]}`}
      {why && <span class="muted">: {why[language]}</span>}
    </span>
  )
}

/** Without a link: it stands in what opens and shuts. */
function NameInShort({ one: { line, record, table } }: { one: LineInWords }) {
  const { language } = useView()
  if (!record) return <>{`${table[language]} № ${line.row}`}</>
  if (!record.card) return <>{`${record.kind[language]} № ${record.number}`}</>
  return (
    <>
      {`${record.kind[language]} · `}
      <Both text={record.card.title} quiet />
    </>
  )
}

function LineInShort({ one: { line, record, table, shown, hidden } }: { one: LineInWords }) {
  const m = useMessages(messages)
  const { language } = useView()
  const columns = [...shown.map(({ column }) => column), ...hidden].map((column) => column[language])
  return (
    <>
      {record ? <RecordName record={record} /> : `${table[language]} № ${line.row}`} – {m.actions[line.action]}
      {line.action === 'amend' && columns.length > 0 && <span class="muted">: {columns.join(', ')}</span>}
    </>
  )
}

/** A record by its name, leading to it where it is public. */
export function RecordName({ record: { kind, number, card } }: { record: TouchedRecord }) {
  const { language } = useView()
  if (!card) return <>{`${kind[language]} № ${number}`}</>
  return (
    <>
      {kind[language]}{' '}
      <Link to={card.to} aria-label={chooseText(card.title, language).words}>
        <Both text={card.title} quiet />
      </Link>
    </>
  )
}

export function WhoName({ who }: { who: Who }) {
  const m = useMessages(messages)
  const { language } = useView()
  return <>{who === 'public' || who === 'house' ? m[who] : who.name[language]}</>
}
