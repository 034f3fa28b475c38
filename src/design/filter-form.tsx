import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { href } from './addresses.ts'
import { DayParts, type TypedDay } from './day-field.tsx'
import { Button } from './form.tsx'
import { messages } from './messages.ts'

export type FilterField = FilterChoice | FilterTyped | FilterDay

export interface FilterChoice {
  type?: undefined
  name: string
  label: string
  /** What nothing chosen means. */
  all: string
  options: ReadonlyArray<{ value: string; label: string }>
  value: string | undefined
}

/** Words to look for. */
export interface FilterTyped {
  type: 'search'
  name: string
  label: string
  value: string | undefined
}

/** A day, asked for as in every form. */
export interface FilterDay {
  type: 'day'
  name: string
  label: string
  value: TypedDay
  /** How to mend it, where there is no such day. */
  wrong: string | false
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
    <details class="fold filters" open={form.fields.some(isChosen)}>
      <summary>{m.searchAndChoose}</summary>
      <Conditions {...form} quiet />
    </details>
  )
}

function isChosen({ value }: FilterField): boolean {
  return typeof value === 'object' ? Object.values(value).some(Boolean) : Boolean(value)
}

function Conditions({ to, fields, hidden = {}, button, quiet }: Omit<FilterFormProps, 'folded'> & { quiet?: boolean }) {
  const { language } = useView()
  return (
    <form class="filter" action={href(language, to)} method="get">
      {fields.map((field) =>
        field.type === 'day' ? (
          <FilterDays key={field.name} field={field} />
        ) : (
          <FilterLabel key={field.name} field={field} />
        ),
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button slim kind={quiet ? 'second' : undefined}>
        {button}
      </Button>
    </form>
  )
}

function FilterDays({ field: { name, label, value, wrong } }: { field: FilterDay }) {
  const id = `filter-${name}`
  return (
    <fieldset class={wrong ? 'field wrong' : 'field'}>
      <legend class="label quiet">{label}</legend>
      {wrong && (
        <p class="field-error" id={`${id}-error`}>
          {wrong}
        </p>
      )}
      <DayParts {...{ id, name, value }} isWrong={wrong !== false} describedBy={wrong ? `${id}-error` : undefined} />
    </fieldset>
  )
}

function FilterLabel({ field }: { field: FilterChoice | FilterTyped }) {
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

function FilterInput({ id, field }: { id: string; field: FilterChoice | FilterTyped }) {
  if (field.type) return <input id={id} type="search" name={field.name} value={field.value} />
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
