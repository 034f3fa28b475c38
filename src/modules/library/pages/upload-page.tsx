import { Section } from '#design/folio.tsx'
import { Form } from '#design/form.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { type KeptPicture, PicturesField } from '#design/pictures-field.tsx'
import type { RefusedUpload } from '#platform/files/uploads.ts'
import { type Rejected, takenOutField } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { type uploadForm, uploadLimits } from '../forms.ts'
import { messages } from '../messages.ts'
import { libraryUrl, pictureUrl, uploadUrl } from '../urls.ts'
import { useFieldWords, WordsFields } from './words-fields.tsx'

export interface UploadPageProps {
  rejected?: Rejected<typeof uploadForm>
  /** Pictures that were not taken. */
  refused?: RefusedUpload[]
  /** Pictures that came with the same form and are in the library now. */
  arrived?: number[]
  /** Good pictures that came with a form that was refused: they need not be chosen again. */
  kept?: KeptPicture[]
}

/** Pictures come into the library, many at once. */
export function UploadPage({ rejected, refused = [], arrived = [], kept = [] }: UploadPageProps) {
  const m = useMessages(messages)
  const all = useFieldWords()
  const wrong = refused.map(({ name, fault }) => m.faults[fault](name)).join(' ') || all.pictures.wrong
  const words = { ...all, pictures: { ...all.pictures, wrong } }
  const { most, bytes } = uploadLimits
  return (
    <StaffPage
      title={m.uploadTitle}
      lede={m.uploadLede(most, bytes / 1024 ** 2)}
      crumbs={[{ to: libraryUrl, label: m.heading }]}
      rejected={rejected}
      words={words}
    >
      {arrived[0] !== undefined && (
        <Notice kind="ok" title={m.arrived(arrived.length)}>
          <GoLink to={pictureUrl({ id: arrived[0] })}>{m.describeThem}</GoLink>
        </Notice>
      )}
      <Form to={uploadUrl} words={words} rejected={rejected} files button={m.upload}>
        {/* With these types a telephone turns its own format into JPEG by itself. */}
        <PicturesField
          name="pictures"
          kept={kept}
          removeName={takenOutField}
          accept="image/jpeg,image/png,image/webp"
          needed={kept.length === 0}
        />
        <Section id="of-all" title={m.ofAll}>
          <p class="hint measure">{m.ofAllNote}</p>
          <WordsFields />
        </Section>
      </Form>
    </StaffPage>
  )
}
