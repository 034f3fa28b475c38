import { Fragment } from 'preact'
import { Section } from '#design/folio.tsx'
import { ButtonForm, type FieldWords } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { dayOf } from '#platform/clock.ts'
import type { Editable } from '#platform/editable.ts'
import type { Rejected, Sent } from '#platform/forms.ts'
import { languages, useMessages } from '#platform/messages.ts'
import { undoUntil } from '#platform/undo-time.ts'
import { useView } from '#platform/view.ts'
import { draftsOf } from '../drafts.ts'
import { messages } from '../messages.ts'
import type { Opened, Option } from '../queries.ts'
import { asRow, titleOf } from '../queries.ts'
import { nameOf, pairsOf, type Said, stateOf, type TextPair } from '../states.ts'
import { draftTick } from '../ticks.ts'
import { closingUrl, editUrl, historyUrl, reopeningUrl } from '../urls.ts'
import { type Typed, valuesOf, versionOf } from '../values.ts'
import { nameOfControl, wordsOf } from '../words.ts'
import { useCrumbs } from './crumbs.tsx'
import { RecordForm } from './record-form.tsx'

export interface RecordPageProps {
  editable: Editable
  opened: Opened
  said: ReadonlyMap<string, Said>
  options: ReadonlyMap<string, Option[]>
  /** Where it is seen, if it is. */
  seenAt: string | undefined
  /** Where the worker came from. */
  from: string | undefined
  /** It has just been saved, or brought back. */
  saved?: 'yes' | 'back' | undefined
  /** What was typed and not taken. */
  rejected?: Rejected | undefined
  /** What both changed: what stands there now. */
  meanwhile?: Typed | undefined
}

/** The form of one record. */
export function RecordPage(props: RecordPageProps) {
  const { editable, opened, rejected, meanwhile, saved } = props
  const m = useMessages(messages)
  const { language } = useView()
  const title = titleOf(editable, opened.row)
  const words = wordsOf(editable, opened.lines, language)
  const crumbs = useCrumbs(editable)
  const shown = rejected && rejected.wrong.length > 0 ? rejected : undefined
  return (
    <StaffPage
      title={title[language] || title.ka}
      label={`${editable.name[language]} № ${opened.row.id}`}
      sentence
      lede={opened.closedAt === null ? m.editLede : undefined}
      tags={<StateTags {...props} />}
      crumbs={crumbs}
      rejected={shown}
      words={words}
      wrong={meanwhile !== undefined}
    >
      {saved && (
        <div role="status">
          <Notice kind="ok" title={saved === 'back' ? m.isBack : m.saved} />
        </div>
      )}
      {meanwhile && <Meanwhile {...props} words={words} />}
      {opened.closedAt === null ? <OpenRecord {...props} words={words} /> : <ClosedRecord {...props} />}
    </StaffPage>
  )
}

function StateTags({ editable, opened, said }: RecordPageProps) {
  const m = useMessages(messages)
  const pairs = pairsOf(editable, opened.row, opened.lines)
  const states = pairs.flatMap((pair) => languages.map((side) => stateOf(pair, side, said.get(nameOf(pair, side)))))
  const count = (state: string) => states.filter((one) => one === state).length
  if (opened.closedAt !== null) return <Tag kind="bad">{m.closed}</Tag>
  return (
    <>
      <Tag kind="done">{m.published}</Tag>
      {count('outdated') > 0 && <Tag kind="late">{m.inState.outdated(count('outdated'))}</Tag>}
      {count('draft') > 0 && <Tag kind="now">{m.inState.draft(count('draft'))}</Tag>}
      {count('missing') > 0 && <Tag kind="lacking">{m.inState.missing(count('missing'))}</Tag>}
    </>
  )
}

type WithWords = RecordPageProps & { words: Record<string, FieldWords> }

/** What both changed, side by side. */
function Meanwhile({ editable, meanwhile = {}, rejected, words }: WithWords) {
  const m = useMessages(messages)
  const { language } = useView()
  const rows = Object.entries(meanwhile).map(([control, theirs]) => ({
    control,
    theirs,
    yours: rejected?.sent[control],
  }))
  return (
    <>
      <div role="alert" tabindex={-1} autofocus>
        <Notice kind="wait" title={m.stale}>
          <p>{m.staleNote}</p>
        </Notice>
      </div>
      {rows.length > 0 && (
        <Section id="meanwhile" title={m.staleTable}>
          {rows.map(({ control, yours, theirs }) => (
            <Fragment key={control}>
              <h3>{nameOfControl(words, editable, control, language)}</h3>
              <Facts wide>
                <Fact name={m.yours}>{yours || m.nothingThere}</Fact>
                <Fact name={m.theirs}>{theirs || m.nothingThere}</Fact>
              </Facts>
            </Fragment>
          ))}
        </Section>
      )}
    </>
  )
}

function OpenRecord({ editable, opened, said, options, seenAt, from, rejected, words }: WithWords) {
  const m = useMessages(messages)
  const { language } = useView()
  const { row, lines } = opened
  const place = { kind: editable.kind, number: row.id }
  const pairs = pairsOf(editable, row, lines)
  const held = { ...valuesOf(editable, row, lines), ...draftsOf(pairs, said) }
  const of = (pair: TextPair, side: 'ka' | 'en') => said.get(nameOf(pair, side))
  const drafts = pairs.flatMap((pair) =>
    languages.flatMap((side) => (of(pair, side)?.state === 'draft' ? [draftTick(`${pair.control}_${side}`)] : [])),
  )
  const whileEmpty = editable.whileEmpty?.(asRow(row))[language]
  const values: Sent = { ...held, ...Object.fromEntries(drafts.map((name) => [name, 'on'])) }
  return (
    <>
      <Actions>
        {seenAt && <GoLink to={seenAt}>{m.seeIt}</GoLink>}
        <GoLink to={historyUrl(place)}>{m.history}</GoLink>
        {editable.close && !editable.stays?.(asRow(row)) && <GoLink to={closingUrl(place)}>{m.close}</GoLink>}
      </Actions>
      {whileEmpty && (
        <Notice title={m.whileEmpty}>
          <p>{whileEmpty}</p>
        </Notice>
      )}
      <RecordForm
        editable={editable}
        to={editUrl({ of: editable.kind, number: row.id, from })}
        lines={lines}
        values={values}
        version={versionOf(held)}
        rejected={rejected && { ...rejected, sent: { ...held, ...rejected.sent } }}
        words={words}
        around={{ options, pairs: new Map(pairs.map((pair) => [pair.control, pair])), said: of }}
      />
    </>
  )
}

function ClosedRecord({ editable, opened }: RecordPageProps) {
  const m = useMessages(messages)
  const { now } = useView()
  const formats = useFormats()
  const { closedAt, row } = opened
  const until = undoUntil(closedAt ?? now)
  const place = { kind: editable.kind, number: row.id }
  return (
    <Notice kind="wait" title={m.closedAt(formats.date(dayOf(closedAt ?? now)))}>
      {now <= until ? <p>{m.undoUntil(formats.date(dayOf(until)))}</p> : <p>{m.tooLate}</p>}
      {now <= until && editable.reopen && <ButtonForm to={reopeningUrl(place)}>{m.undo}</ButtonForm>}
    </Notice>
  )
}
