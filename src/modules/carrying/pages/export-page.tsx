import { Tick } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { GoLink } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty, Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { useFormats } from '#design/text.tsx'
import { backupsUrl } from '#modules/backups/index.ts'
import { houseUrl } from '#modules/upkeep/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { ExportInList } from '../queries.ts'
import { exportUrl, takingUrl } from '../urls.ts'

/** The house as tables in one file. */
export function ExportPage({ exports }: { exports: ExportInList[] }) {
  const m = useMessages(messages)
  const isBeingMade = exports.some(({ state }) => state === 'asked')
  return (
    <StaffPage title={m.heading} lede={m.lede}>
      <div class="flow">
        {exports[0]?.state === 'failed' && (
          <Notice kind="bad" title={m.failed}>
            <p>{m.failedNote}</p>
            <p>
              <GoLink to={houseUrl}>{m.house}</GoLink>
            </p>
          </Notice>
        )}
        <p class="measure">{m.note}</p>
        <p>
          <GoLink to={backupsUrl}>{m.backups}</GoLink>
        </p>
        {isBeingMade ? <BeingMade /> : <Ask />}
      </div>
      <Ready exports={exports.filter(({ state }) => state === 'made')} />
    </StaffPage>
  )
}

function BeingMade() {
  const m = useMessages(messages)
  return (
    <Notice kind="wait" title={m.beingMade}>
      <p>{m.beingMadeNote}</p>
      <p>
        <GoLink to={exportUrl}>{m.lookAgain}</GoLink>
      </p>
    </Notice>
  )
}

function Ask() {
  const m = useMessages(messages)
  const { viewer } = useView()
  const words = { with_private: { label: m.withPrivate, wrong: m.withPrivate } }
  return (
    <Form to={exportUrl} words={words} button={m.ask}>
      {viewer?.may.has('carry-data') && (
        <div class="field">
          <Tick name="with_private">{m.withPrivate}</Tick>
          <p class="hint">{m.withPrivateNote}</p>
        </div>
      )}
    </Form>
  )
}

function Ready({ exports }: { exports: ExportInList[] }) {
  const m = useMessages(messages)
  if (exports.length === 0)
    return (
      <Empty title={m.none}>
        <p>{m.noneNote}</p>
      </Empty>
    )
  return (
    <Section id="ready" title={m.ready} note={m.readyNote}>
      <Rows>
        {exports.map((one) => (
          <ReadyRow key={one.id} one={one} />
        ))}
      </Rows>
    </Section>
  )
}

function ReadyRow({ one: { id, has_private, made_at, taken_at, bytes } }: { one: ExportInList }) {
  const m = useMessages(messages)
  const { moment, megabytes } = useFormats()
  const { viewer } = useView()
  const mayTake = has_private === 0 || viewer?.may.has('carry-data')
  return (
    <Row
      when={megabytes(bytes)}
      title={has_private ? m.private : m.open}
      by={made_at ? m.madeAt(moment(made_at)) : undefined}
    >
      {taken_at && <p class="small">{m.takenAt(moment(taken_at))}</p>}
      {mayTake ? (
        <ButtonForm to={takingUrl({ id })} slim kind="second">
          {m.take}
        </ButtonForm>
      ) : (
        <p class="small">{m.notForYou}</p>
      )}
    </Row>
  )
}
