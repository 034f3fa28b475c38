import { type Sent, textsIn } from '#platform/forms.ts'

/** What somebody has typed into a form, as text to read and to copy, where the form itself is not at hand. */
export function Written({ fields }: { fields: Sent }) {
  return (
    <div class="flow">
      {textsIn(fields).map((text) => (
        <p key={text} class="measure written">
          {text}
        </p>
      ))}
    </div>
  )
}
