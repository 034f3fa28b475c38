import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Written } from '#design/written.tsx'
import { textsIn } from '#platform/forms.ts'
import type { GivenBack, SentFile } from '#platform/intake/given-back.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'

/** On the page of an error: everything that was sent, so that nobody has to write it twice. */
export function WhatWasSent({ given }: { given: GivenBack | undefined }) {
  const m = useMessages(messages)
  const { path, viewer } = useView()
  if (!given) return null
  const { fields, files, isWhole, again } = given
  return (
    <div class="flow spaced">
      {again && (
        <ButtonForm to={path} fields={fields} files={files.length > 0 && <FilesAgain files={files} />}>
          {m.sendAgain}
        </ButtonForm>
      )}
      {textsIn(fields).length > 0 && (
        <Section id="written" title={m.nothingLost}>
          <Written fields={fields} />
        </Section>
      )}
      {files.length > 0 && !again && <p class="measure">{m.chooseAgain(namesOf(files))}</p>}
      {!isWhole && <p class="measure">{viewer ? m.formOnDevice : m.formBehind}</p>}
    </div>
  )
}

/** The files of a form, by the fields they came in. */
function FilesAgain({ files }: { files: SentFile[] }) {
  const m = useMessages(messages)
  const fields = Map.groupBy(files, ({ field }) => field)
  return (
    <>
      {[...fields].map(([name, ofField], at) => (
        <div key={name} class="field">
          <label for={`again-${at}`}>{m.chooseAgain(namesOf(ofField))}</label>
          <input id={`again-${at}`} type="file" name={name} multiple />
        </div>
      ))}
    </>
  )
}

function namesOf(files: SentFile[]): string {
  return files.map(({ name }) => name).join(', ')
}
