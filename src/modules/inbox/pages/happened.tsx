import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { History, Step } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { Tag, type TagKind } from '#design/tags.tsx'
import { useFormats, Written } from '#design/text.tsx'
import type { WorkerNames } from '#modules/workers/index.ts'
import type { MailState } from '#platform/mail/tables.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Entry, Move } from '../queries.ts'
import { entryBackUrl, entryEndUrl } from '../urls.ts'
import type { ThreadProps } from './thread-page.tsx'

/** Everything that was done about a conversation, the oldest first, with who and when. */
export function Happened(props: ThreadProps) {
  const m = useMessages(messages)
  const { entries, moves } = props
  const steps = [
    ...entries.map((entry) => ({ at: entry.written_at, entry })),
    ...moves.map((move) => ({ at: move.at, move })),
  ].sort((a, b) => a.at.localeCompare(b.at))
  if (steps.length === 0) return null
  return (
    <Section id="thread" title={m.thread}>
      <History>
        {steps.map((step) =>
          'entry' in step ? (
            <EntryStep key={step.entry.id} entry={step.entry} {...props} />
          ) : (
            <MoveStep key={step.at} move={step.move} names={props.names} />
          ),
        )}
      </History>
    </Section>
  )
}

function EntryStep({ entry, kind, row, names, letters }: ThreadProps & { entry: Entry }) {
  const m = useMessages(messages)
  const { language } = useView()
  const place = { kind: kind.kind, id: row.id }
  const isGone = entry.closed_at !== null
  const letter = letters.get(entry.id)
  return (
    <Step title={m.entries[entry.what]} state={isGone ? 'none' : undefined}>
      <Who name={names.of(entry.worker_id)[language]} at={entry.written_at} />
      {letter && <LetterState state={letter} />}
      {isGone ? <p class="muted">{m.takenBack}</p> : <Written lang={languageOf(entry, row)}>{entry.text}</Written>}
      {entry.what !== 'answer' && (
        <ButtonForm to={isGone ? entryBackUrl(place, entry) : entryEndUrl(place, entry)} kind="second" slim>
          {isGone ? m.bringBack : m.takeBack}
        </ButtonForm>
      )}
    </Step>
  )
}

function languageOf({ what }: Entry, { language }: ThreadProps['row']) {
  return what === 'answer' ? language : undefined
}

const letterTags: Record<MailState, TagKind | undefined> = {
  waiting: 'now',
  sending: 'now',
  sent: 'done',
  unsure: 'late',
  failed: 'bad',
  kept: 'lacking',
  aside: undefined,
}

/** Nobody should believe that a letter has gone which is only kept. */
function LetterState({ state }: { state: MailState }) {
  const m = useMessages(messages)
  return (
    <>
      <p class="tags">
        <Tag kind={letterTags[state]}>{m.letters[state]}</Tag>
      </p>
      {state === 'kept' && (
        <Notice kind="wait">
          <p>{m.letterKept}</p>
        </Notice>
      )}
    </>
  )
}

function MoveStep({ move: { at, actor, state, assignee }, names }: { move: Move; names: WorkerNames }) {
  const m = useMessages(messages)
  const { language } = useView()
  const nameOf = (id: number) => names.of(id)[language]
  const words = [
    ...(assignee === undefined ? [] : [assignee === null ? m.givenToNobody : m.givenTo(nameOf(assignee))]),
    ...(state === undefined ? [] : [m.moved(m.states[state])]),
  ]
  const [, worker] = /^worker:(\d+)$/.exec(actor) ?? []
  return (
    <Step title={words.join('. ')}>
      <Who name={worker === undefined ? m.house : nameOf(Number(worker))} at={at} />
    </Step>
  )
}

function Who({ name, at }: { name: string; at: string }) {
  const m = useMessages(messages)
  return <p class="small muted">{m.who(name, useFormats().moment(at))}</p>
}
