import { useMessages } from '#platform/messages.ts'
import { fieldId } from './error-summary.tsx'
import { FieldGroup } from './fields.tsx'
import { useField, useSent } from './form.tsx'
import { messages } from './messages.ts'

/** A day, asked for in three fields: no calendar to open, and every telephone can type it. */
export function DayField({ name, optional }: { name: string; optional?: boolean | undefined }) {
  const { isWrong } = useField(name)
  const value = { day: useSent(`${name}_day`), month: useSent(`${name}_month`), year: useSent(`${name}_year`) }
  return (
    <FieldGroup name={name} optional={optional}>
      <DayParts id={fieldId(name)} name={name} value={value} isWrong={isWrong} />
    </FieldGroup>
  )
}

/** A day as it was typed. */
export interface TypedDay {
  day?: string | undefined
  month?: string | undefined
  year?: string | undefined
}

interface DayPartsProps {
  id: string
  name: string
  value: TypedDay
  isWrong: boolean
  describedBy?: string | undefined
}

/** The three fields of a day. The first carries the id of the whole, so that the list of mistakes leads to it. */
export function DayParts({ id, name, value, ...state }: DayPartsProps) {
  const { form } = useMessages(messages)
  return (
    <div class="dates">
      <Part id={id} name={`${name}_day`} label={form.day} value={value.day} {...state} />
      <Part id={`${id}-month`} name={`${name}_month`} label={form.month} value={value.month} {...state} />
      <Part id={`${id}-year`} name={`${name}_year`} label={form.year} value={value.year} {...state} />
    </div>
  )
}

interface PartProps extends Omit<DayPartsProps, 'value'> {
  label: string
  value: string | undefined
}

function Part({ id, name, label, value, isWrong, describedBy }: PartProps) {
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
        value={value ?? ''}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={describedBy}
      />
    </div>
  )
}
