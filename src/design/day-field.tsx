import { useMessages } from '#platform/messages.ts'
import { fieldId } from './error-summary.tsx'
import { FieldGroup } from './fields.tsx'
import { useField, useSent } from './form.tsx'
import { messages } from './messages.ts'

/** A day, asked for in three fields: no calendar to open, and every telephone can type it. */
export function DayField({ name, optional }: { name: string; optional?: boolean | undefined }) {
  const { form } = useMessages(messages)
  const { isWrong } = useField(name)
  const id = fieldId(name)
  return (
    <FieldGroup name={name} optional={optional}>
      <div class="dates">
        {/* The first part carries the id of the whole, so that the list of mistakes leads to it. */}
        <Part id={id} name={`${name}_day`} label={form.day} isWrong={isWrong} />
        <Part id={`${id}-month`} name={`${name}_month`} label={form.month} isWrong={isWrong} />
        <Part id={`${id}-year`} name={`${name}_year`} label={form.year} isWrong={isWrong} />
      </div>
    </FieldGroup>
  )
}

function Part({ id, name, label, isWrong }: { id: string; name: string; label: string; isWrong: boolean }) {
  return (
    <div>
      <label class="small" for={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={useSent(name)}
        aria-invalid={isWrong ? 'true' : undefined}
      />
    </div>
  )
}
