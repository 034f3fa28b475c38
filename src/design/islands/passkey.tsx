import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { useRef, useState } from 'preact/hooks'

export interface PasskeyProps {
  /** Where the answer of the device is sent. */
  action: string
  step: 'sign-in' | 'make'
  options: object
  words: { use: string; failed: string; name?: string }
  /** What is sent with it. */
  fields: Record<string, string>
}

/** Asks the device and sends what it answers as an ordinary form. */
export default function Passkey({ action, step, options, words, fields }: PasskeyProps) {
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLInputElement>(null)
  const [hasFailed, setFailed] = useState(false)
  const ask = async () => {
    setFailed(false)
    // Cancelled, timed out, or no such device: the reader is told and may try again.
    const said = await asked(step, options).catch(() => undefined)
    if (!said || !answer.current) return setFailed(true)
    answer.current.value = JSON.stringify(said)
    form.current?.submit()
  }
  return (
    <form class="form" ref={form} action={action} method="post" onSubmit={(event) => event.preventDefault()}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="passkey" ref={answer} />
      {words.name && (
        <div class="field">
          <label for="f-device_name">{words.name}</label>
          <input id="f-device_name" name="device_name" maxlength={60} autocomplete="off" />
        </div>
      )}
      <div class="actions">
        <button class="button" type="button" onClick={ask}>
          {words.use}
        </button>
      </div>
      <p class="field-error" role="status">
        {hasFailed && words.failed}
      </p>
    </form>
  )
}

// The server has made the options for just this call.
function asked(step: PasskeyProps['step'], options: object): Promise<object> {
  if (step === 'make') return startRegistration({ optionsJSON: options as never })
  return startAuthentication({ optionsJSON: options as never })
}
