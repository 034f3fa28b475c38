import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { href } from './addresses.ts'
import { Button } from './form.tsx'
import { messages } from './messages.ts'

export type FilterField = FilterChoice | FilterTyped

export interface FilterChoice {
  type?: undefined
  name: string
  label: string
  /** What nothing chosen means. */
  all: string
  options: ReadonlyArray<{ value: string; label: string }>
  value: string | undefined
}

/** A condition that is written: a day, or words to look for. */
export interface FilterTyped {
  type: 'date' | 'search'
  name: string
  label: string
  value: string | undefined
}

export interface FilterFormProps {
  to: string
  fields: readonly FilterField[]
  /** What the address says besides. */
  hidden?: Record<string, string>
  button: string
  /** On a narrow screen it is folded away until something is chosen. */
  folded?: boolean
}

/** Several choices at once, sent as an address that can be shared. */
export function FilterForm({ folded, ...form }: FilterFormProps) {
  const m = useMessages(messages)
  if (!folded) return <Conditions {...form} />
  return (
    <details class="fold filters" open={form.fields.some(({ value }) => value)}>
      <summary>{m.searchAndChoose}</summary>
      <Conditions {...form} quiet />
    </details>
  )
}

function Conditions({ to, fields, hidden = {}, button, quiet }: Omit<FilterFormProps, 'folded'> & { quiet?: boolean }) {
  const { language } = useView()
  return (
    <form class="filter" action={href(language, to)} method="get">
      {fields.map((field) => (
        <FilterLabel key={field.name} field={field} />
      ))}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button slim kind={quiet ? 'second' : undefined}>
        {button}
      </Button>
    </form>
  )
}

function FilterLabel({ field }: { field: FilterField }) {
  const id = `filter-${field.name}`
  return (
    <div>
      <label for={id} class="label quiet">
        {field.label}
      </label>
      <FilterInput id={id} field={field} />
    </div>
  )
}

function FilterInput({ id, field }: { id: string; field: FilterField }) {
  if (field.type) return <input id={id} {...typeOf(field)} name={field.name} value={field.value} />
  return (
    <select id={id} name={field.name}>
      <option value="">{field.all}</option>
      {field.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === field.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

// Preact's types ask for one known type at a time; both are plain inputs.
function typeOf({ type }: FilterTyped) {
  return { type: type as 'search' }
}
