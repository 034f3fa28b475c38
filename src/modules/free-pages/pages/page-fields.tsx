import { Tick } from '#design/fields.tsx'
import { useMessages } from '#platform/messages.ts'
import { fieldMessages } from '../messages.ts'

/** What is asked of a page besides its text. */
export function PageFields() {
  const { in_footer } = useMessages(fieldMessages)
  return (
    <>
      <Tick name="in_footer">{in_footer.label}</Tick>
      <p class="hint">{in_footer.hint}</p>
    </>
  )
}
