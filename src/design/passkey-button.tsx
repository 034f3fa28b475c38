import { useView } from '#platform/view.ts'
import { Island } from './island.tsx'
import type { PasskeyProps } from './islands/passkey.tsx'
import { href } from './links.tsx'

interface PasskeyButtonProps {
  to: string
  step: PasskeyProps['step']
  /** What the browser hands to the device. */
  options: object
  words: PasskeyProps['words'] & { noScript: string }
  /** What the answer is sent with, by name. */
  fields?: Record<string, string>
}

/** The button that has a passkey made or used. Devices can only be asked by a script, so without one it says so. */
export function PasskeyButton({ to, step, options, words, fields = {} }: PasskeyButtonProps) {
  const { language, formToken } = useView()
  const sent = formToken ? { ...fields, form_token: formToken } : fields
  const props: PasskeyProps = { action: href(language, to), step, options, words, fields: sent }
  return (
    <Island name="passkey" props={{ ...props }}>
      <p class="notice">{words.noScript}</p>
    </Island>
  )
}
