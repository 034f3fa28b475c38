import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { Button } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { PicturesField } from '#design/pictures-field.tsx'
import { documentUrl, endingOf } from '#modules/media/index.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { documentEndings, isDocument } from '#platform/files/documents.ts'
import { takenOutField } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import { postPictureUrl } from '../urls.ts'
import type { PostPageProps } from './post-page.tsx'

const accept = Object.values(documentEndings)
  .map((ending) => `.${ending}`)
  .join(',')

type DocumentPartsProps = Pick<PostPageProps, 'kind' | 'written' | 'documents' | 'rejected'>

/** The documents of the story, and what brings more of them. */
export function DocumentParts({ kind, written: { post }, documents, rejected }: DocumentPartsProps) {
  const m = useMessages(messages)
  const kept = rejected?.kept?.filter(({ type }) => isDocument(type)) ?? []
  return (
    <Section id="documents" title={m.documents}>
      <p class="measure hint">{m.documentsNote}</p>
      {documents.length > 0 && (
        <ul class="uses">
          {documents.map(({ item, file }) => (
            <li key={item.id}>
              <Link to={postPictureUrl(kind, { id: post.id, media: item.id })}>{file.name}</Link>{' '}
              <span class="small muted">{endingOf(file)}</span>
              <p class="small">
                {m.pictureLine} <code>{lineOf(item.id, item.description_ka)}</code>
              </p>
            </li>
          ))}
        </ul>
      )}
      <Fold title={m.addDocuments} open={kept.length > 0 || rejected?.wrong.includes('documents')}>
        <div class="folded">
          <PicturesField name="documents" kept={kept} removeName={takenOutField} accept={accept} />
          <Actions>
            <Button name="do" value="document" kind="second">
              {m.addDocuments}
            </Button>
          </Actions>
        </div>
      </Fold>
    </Section>
  )
}

/** How the document is named in a text. */
function lineOf(id: number, title: string): string {
  return writeMarkdown({ type: 'doc', content: [{ type: 'file', attrs: { href: documentUrl({ id }), title } }] })
}
