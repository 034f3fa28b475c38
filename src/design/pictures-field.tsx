import { useMessages } from '#platform/messages.ts'
import { fieldId } from './error-summary.tsx'
import { describedBy, HintAndError, Optional } from './fields.tsx'
import { useField } from './form.tsx'
import { messages } from './messages.ts'

/** A picture that has already arrived and waits with the rest of the form. */
export interface KeptPicture {
  id: number
  name: string
  /** How large it is, in words. */
  size?: string
}

export interface PicturesFieldProps {
  name: string
  /** Those that have already arrived: they are named, and each can be taken out. */
  kept: KeptPicture[]
  /** The field that says which of them to take out. */
  removeName: string
  /** What a browser offers to choose: `image/jpeg,image/png`. */
  accept: string
  /** Nothing is sent without one. */
  needed?: boolean | undefined
}

/** Pictures to send along. What has arrived once need not be chosen again. */
export function PicturesField({ name, kept, removeName, accept, needed }: PicturesFieldProps) {
  const state = useField(name)
  const id = fieldId(name)
  return (
    <div class={state.isWrong ? 'field wrong' : 'field'}>
      <label for={id}>
        {state.words.label}
        <Optional optional={!needed} />
      </label>
      <HintAndError id={id} state={state} />
      <input id={id} name={name} type="file" multiple accept={accept} {...describedBy(id, state)} />
      {kept.length > 0 && <Kept kept={kept} removeName={removeName} />}
    </div>
  )
}

function Kept({ kept, removeName }: Pick<PicturesFieldProps, 'kept' | 'removeName'>) {
  const { form } = useMessages(messages)
  return (
    <fieldset class="field spaced">
      <legend>{form.kept}</legend>
      <p class="hint">{form.keptHint}</p>
      <div>
        {kept.map((picture) => (
          <label key={picture.id} class="pick">
            <input type="checkbox" name={removeName} value={picture.id} />
            <span>{form.takeOut(picture.name)}</span>
            {picture.size && <span class="hint">{picture.size}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
