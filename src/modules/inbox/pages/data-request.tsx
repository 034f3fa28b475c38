import { Choice } from '#design/fields.tsx'
import { Fold } from '#design/fold.tsx'
import { Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { caseMessages, newCaseUrl, wishes } from '#modules/personal-data/index.ts'
import { permissionsUrl } from '#modules/workers/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { dataMessages } from '../data-messages.ts'
import { messages } from '../messages.ts'
import { doingUrl } from '../urls.ts'
import { Key } from './doing-forms.tsx'
import type { ThreadProps } from './thread-page.tsx'

/** The way for a message in which somebody asks for their data: the request is written down, or handed to those who may. */
export function DataRequest(props: ThreadProps) {
  const m = useMessages(dataMessages)
  const { viewer } = useView()
  const { officers, refused } = props
  return (
    <Fold title={m.heading} open={refused.request !== undefined}>
      {viewer?.may.has('handle-personal-data') ? (
        <OwnRequest {...props} />
      ) : (
        <>
          <p class="measure">
            {officers.length > 0 ? m.others(officers.join(', ')) : m.nobody} <Link to={permissionsUrl}>{m.whoMay}</Link>
          </p>
          {officers.length > 0 && <HandOverForm {...props} />}
        </>
      )}
    </Fold>
  )
}

/** The form of a request, filled in with what the message tells. */
function OwnRequest({ kind, row }: ThreadProps) {
  const m = useMessages(dataMessages)
  const about = `${kind.kind}:${row.id}`
  return (
    <>
      <p class="measure">{m.own}</p>
      <Actions>
        {(['erase', 'correct', 'copy'] as const).map((wish) => (
          <GoLink key={wish} to={newCaseUrl({ about, wish })}>
            {m.open[wish]}
          </GoLink>
        ))}
      </Actions>
    </>
  )
}

function HandOverForm({ kind, row, refused, sentKey }: ThreadProps) {
  const m = useMessages(dataMessages)
  const ofCase = useMessages(caseMessages)
  const { noteFields } = useMessages(messages)
  return (
    <Form
      to={doingUrl({ kind: kind.kind, id: row.id }, 'data-request')}
      words={{ wish: ofCase.fields.wish, key: noteFields.key }}
      rejected={refused.request}
      button={m.handOver}
    >
      <Key value={sentKey} sent={refused.request?.sent.key} />
      <Choice name="wish" from={wishes.map((value) => ({ value, label: ofCase.wishes[value] }))} />
      <p class="measure muted">{m.handOverNote}</p>
    </Form>
  )
}
