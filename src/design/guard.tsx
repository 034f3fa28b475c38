import type { Sent } from '#platform/forms.ts'
import { guardFields } from '#platform/intake/suspicion.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'

/** What tells people and programs apart: when the form was drawn, and a field that nobody sees and programs fill in. */
export function Guard({ sent }: { sent: Sent }) {
  const { formStamp } = useView()
  const m = useMessages(messages)
  const { stamp, trap } = guardFields
  // Mending mistakes may be quick: the time counts from the first drawing.
  const drawn = typeof sent[stamp] === 'string' ? sent[stamp] : formStamp
  return (
    <>
      <input type="hidden" name={stamp} value={drawn} />
      <div class="guard">
        <label for="guard">{m.form.leaveEmpty}</label>
        <input id="guard" name={trap} type="text" autocomplete="off" tabindex={-1} />
      </div>
    </>
  )
}
