import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { CopyInList } from '../queries.ts'

/** So many stand open; by the keep rule there may be some forty. */
const mostShown = 6

/** The copies that are there, the newest first. */
export function Copies({ copies }: { copies: CopyInList[] }) {
  const m = useMessages(messages)
  const older = copies.slice(mostShown)
  return (
    <Section id="copies" title={m.copies} note={m.copiesNote}>
      <CopyRows copies={copies.slice(0, mostShown)} />
      {older.length > 0 && (
        <Fold title={m.olderCopies(older.length)}>
          <CopyRows copies={older} />
        </Fold>
      )}
    </Section>
  )
}

function CopyRows({ copies }: { copies: CopyInList[] }) {
  return (
    <Rows>
      {copies.map((copy) => (
        <CopyRow key={copy.id} copy={copy} />
      ))}
    </Rows>
  )
}

function CopyRow({ copy: { made_at, place, reason, bytes, checked_at, name } }: { copy: CopyInList }) {
  const m = useMessages(messages)
  const { tableMoment, megabytes } = useFormats()
  const facts = [m.reasons[reason], megabytes(bytes), checked_at && m.isChecked]
  return (
    <Row when={tableMoment(made_at)} title={m.places[place]} by={facts.filter(Boolean).join(' · ')}>
      <p class="small">
        <code>{name}</code>
      </p>
    </Row>
  )
}

/** Where there were copies and all are gone; a house that never had one says so itself. */
export function NoCopies({ isBeingMade }: { isBeingMade: boolean }) {
  const m = useMessages(messages)
  return <Empty title={m.noCopies}>{!isBeingMade && <p>{m.noCopiesNote}</p>}</Empty>
}
