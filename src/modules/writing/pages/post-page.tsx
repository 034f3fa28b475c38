import type { ComponentChildren } from 'preact'
import { Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Button, type FieldWords, Form } from '#design/form.tsx'
import { Island } from '#design/island.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { messages as designMessages } from '#design/messages.ts'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import type { DocumentItem, MediaItem } from '#modules/media/index.ts'
import type { Sent } from '#platform/forms.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { editorMessages } from '../editor-messages.ts'
import { fieldMessages } from '../field-messages.ts'
import type { RejectedPost } from '../forms.ts'
import type { PostKind } from '../kind.ts'
import { messages } from '../messages.ts'
import { offeredUrl, postAutosaveUrl, postPictureUrl, postUrl, previewUrl, versionsUrl, versionUrl } from '../urls.ts'
import type { Written } from '../versions.ts'
import { DocumentParts } from './document-parts.tsx'
import { AppearanceParts, MoreParts, PictureParts, PublishingParts } from './post-parts.tsx'
import { tagKinds } from './posts-page.tsx'

/** What the page needs to know of the kind. */
export type PagesKind = Pick<PostKind<object>, 'kind' | 'words' | 'ownWords' | 'staffUrl' | 'url' | 'previewsUrl'>

export interface PostPageProps {
  kind: PagesKind
  written: Written
  /** More is written than everybody can read. */
  isAhead: boolean
  /** What stands in the fields unless something was refused. */
  fields: Sent
  /** The fields that only this kind has. */
  own: ComponentChildren
  pictures: MediaItem[]
  documents: DocumentItem[]
  /** The beginning of the addresses of each kind of record. */
  kinds: Array<{ kind: string; path: string }>
  /** Pages in browsers whose text has arrived. */
  arrived: string[]
  /** A version that waits to be compared. */
  beside: number | undefined
  /** Who saved last. */
  writtenBy: Bilingual | undefined
  rejected?: RejectedPost
  /** The end of a link for somebody outside that was just made. */
  preview?: string | undefined
}

export function PostPage(props: PostPageProps) {
  const { kind, written, rejected, preview, beside } = props
  const m = useMessages(messages)
  const { heading } = useMessages(kind.words)
  const fields = useFieldWords(kind, rejected)
  const { post, content } = written
  return (
    <StaffPage
      title={content.title_ka || m.noTitle}
      sentence
      lede={<StateNote post={post} />}
      tags={<Tag kind={tagKinds[post.state]}>{m.states[post.state]}</Tag>}
      crumbs={[{ to: kind.staffUrl, label: heading }]}
      rejected={rejected}
      words={fields}
    >
      {beside !== undefined && (
        <Notice kind="wait" title={m.besideNotice}>
          <p>{m.besideNote}</p>
          <p>
            <GoLink to={versionUrl(kind, { id: post.id, version: beside })}>{m.compare}</GoLink>
          </p>
        </Notice>
      )}
      {preview && <PreviewReady kind={kind} token={preview} />}
      <SavedLine {...props} />
      <Form to={postUrl(kind, post)} words={fields} values={props.fields} rejected={rejected} files fleeting>
        <WritingParts {...props} />
      </Form>
    </StaffPage>
  )
}

/** The words of every field; what was found out about a wrong one stands in place of what its shape says. */
function useFieldWords(kind: PagesKind, rejected: RejectedPost | undefined) {
  const { language } = useView()
  const words: Record<string, FieldWords> = { ...useMessages(fieldMessages).fields, ...useMessages(kind.ownWords) }
  for (const [name, why] of Object.entries(rejected?.because ?? {}))
    words[name] = { ...(words[name] ?? { label: name }), wrong: why[language] }
  return words
}

function StateNote({ post }: Pick<Written, 'post'>) {
  const m = useMessages(messages)
  const formats = useFormats()
  const note =
    post.state === 'scheduled'
      ? m.stateNotes.scheduled(formats.moment(post.publish_at ?? ''))
      : m.stateNotes[post.state]
  return (
    <>
      {note} {post.unpublish_at && m.endNote(formats.moment(post.unpublish_at))}
    </>
  )
}

function PreviewReady({ kind, token }: { kind: PagesKind; token: string }) {
  const m = useMessages(messages)
  const { origin } = useView()
  return (
    <Notice kind="ok" title={m.previewReady}>
      <p>
        <code>{origin + previewUrl(kind, { token })}</code>
      </p>
      <p>{m.previewNote}</p>
    </Notice>
  )
}

function SavedLine({ kind, written: { post, head }, writtenBy, isAhead }: PostPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const formats = useFormats()
  return (
    <Section id="writing" title={m.words} unseen>
      <p class="muted small">
        {head ? m.savedAt(formats.moment(head.saved_at), writtenBy?.[language] ?? m.house) : m.neverSaved}{' '}
        {isAhead && <strong>{m.unpublishedChanges}</strong>} {post.english_behind_since && m.englishBehindNote}
      </p>
      <Actions>
        {post.state === 'published' && <GoLink to={kind.url(post)}>{m.onSite}</GoLink>}
        {head && <GoLink to={versionsUrl(kind, post)}>{m.versions}</GoLink>}
      </Actions>
    </Section>
  )
}

function WritingParts(props: PostPageProps) {
  const m = useMessages(messages)
  const { kind, written } = props
  const sent = props.rejected?.sent ?? props.fields
  return (
    <div class="writing">
      <input type="hidden" name="began_from" value={String(sent.began_from ?? '')} />
      {/* Enter in a field presses the first button of the form: it has to be the one that only saves. */}
      <button type="submit" name="do" value="save" hidden />
      <div class="pair">
        <h2>{m.words}</h2>
        <Column language="ka" {...props} />
        <Column language="en" {...props} />
      </div>
      <Signs />
      <PictureParts {...props} />
      <DocumentParts {...props} />
      <MoreParts {...props} />
      <AppearanceParts kind={kind} written={written} />
      <PublishingParts post={written.post} />
      <SavingBar {...props} />
    </div>
  )
}

/** Always in sight: what saves, by hand and by itself. */
function SavingBar({ kind, written: { post }, arrived }: PostPageProps) {
  const m = useMessages(messages)
  const { viewer, language } = useView()
  const autosave = {
    to: postAutosaveUrl(kind, post),
    keptAs: { worker: viewer?.id ?? 0, form: postUrl(kind, post) },
    arrived,
    words: useMessages(editorMessages).autosave,
    left: { language, words: useMessages(designMessages).left },
  }
  return (
    <div class="bar">
      <Actions>
        <Button name="do" value="save">
          {m.save}
        </Button>
        {post.english_behind_since && (
          <Button name="do" value="fits" kind="second">
            {m.englishFits}
          </Button>
        )}
        <GoLink to="#publishing">{m.publishing}</GoLink>
        <Island name="autosave" props={autosave}>
          {null}
        </Island>
      </Actions>
    </div>
  )
}

/** Title, opening and text in one language. */
function Column({ language, kind, written: { post }, pictures, kinds }: PostPageProps & { language: 'ka' | 'en' }) {
  const m = useMessages(messages)
  const { fields } = useMessages(fieldMessages)
  const name = `body_${language}`
  const words = language === 'ka' ? fields.body_ka : fields.body_en
  const shown = {
    pictureUrl: postPictureUrl(kind, { id: post.id, media: '{media}' }),
    offeredUrl: offeredUrl(kind, post),
    pictures: pictures.map((one) => ({
      media: one.id,
      description: one[`description_${language}`] || one.description_ka,
    })),
  }
  return (
    <div class="column">
      <h3 class="label">{language === 'ka' ? m.georgian : m.english}</h3>
      <Field name={`title_${language}`} lang={language} optional={language === 'en'} />
      <Field name={`lead_${language}`} lang={language} long optional />
      <Island
        name="document-editor"
        props={{ name, language, label: words.label, words: useMessages(editorMessages).editor, kinds, ...shown }}
      >
        <div class="body-field">
          <Field name={name} lang={language} long optional />
        </div>
      </Island>
    </div>
  )
}

/** What the signs in the plain field mean. */
function Signs() {
  const m = useMessages(messages)
  return (
    <details class="fold signs">
      <summary>{m.signs}</summary>
      <p class="measure">{m.signsNote}</p>
      <p class="measure">{m.moreSigns}</p>
    </details>
  )
}
