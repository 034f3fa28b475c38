import { useView } from '#platform/view.ts'
import { href } from './addresses.ts'
import { Button } from './form.tsx'

export interface FilterField {
  name: string
  label: string
  /** What nothing chosen means. */
  all: string
  options: ReadonlyArray<{ value: string; label: string }>
  value: string | undefined
}

export interface FilterFormProps {
  to: string
  fields: readonly FilterField[]
  /** What the address says besides. */
  hidden?: Record<string, string>
  /** A field to type into, such as a word to look for. */
  words?: { name: string; label: string; value: string }
  button: string
}

/** Several choices at once, sent as an address that can be shared. */
export function FilterForm({ to, fields, hidden = {}, words, button }: FilterFormProps) {
  const { language } = useView()
  return (
    <form class="filter" action={href(language, to)} method="get">
      {fields.map(({ name, label, all, options, value }) => (
        <label key={name}>
          <span class="label quiet">{label}</span>
          <select name={name}>
            <option value="">{all}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      {words && (
        <label>
          <span class="label quiet">{words.label}</span>
          <input type="search" name={words.name} value={words.value} />
        </label>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button slim>{button}</Button>
    </form>
  )
}
