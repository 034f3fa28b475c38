import { trapField } from '#platform/intake/suspicion.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** What tells people and programs apart: a field that nobody sees. It is the same for everybody, so the page can be shared. */
export function Guard() {
  const m = useMessages(messages)
  return (
    <div class="guard">
      <label for="guard">{m.form.leaveEmpty}</label>
      <input id="guard" name={trapField} type="text" autocomplete="off" tabindex={-1} />
    </div>
  )
}
