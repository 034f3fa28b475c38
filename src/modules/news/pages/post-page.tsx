import { Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Button, Form } from '#design/form.tsx'
import { Island } from '#design/island.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import type { MediaItem } from '#modules/media/index.ts'
import type { ProjectInList } from '#modules/projects/index.ts'
import type { Sent } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { contentOfRow, storeContent } from '../content.ts'
import { editorMessages } from '../editor-messages.ts'
import { fieldMessages } from '../field-messages.ts'
import type { RejectedPost } from '../forms.ts'
import {
  newsUrl,
  postAutosaveUrl,
  postPictureUrl,
  postUrl,
  previewUrl,
  staffNewsUrl,
  versionsUrl,
  versionUrl,
} from '../urls.ts'
import type { Written } from '../versions.ts'
import { writingMessages } from '../writing-messages.ts'
import { AppearanceParts, MoreParts, PictureParts, PublishingParts } from './post-parts.tsx'
import { tagKinds } from './posts-page.tsx'

export interface PostPageProps {
  written: Written
  /** What stands in the fields unless something was refused. */
  fields: Sent
  projects: ProjectInList[]
  pictures: MediaItem[]
  /** The beginning of the addresses of each kind of record. */
  kinds: Array<{ kind: string; path: string }>
  /** Pages in browsers whose text has arrived. */
  arrived: string[]
  /** A version that waits to be compared. */
  beside: number | undefined
  /** Who saved last. */
  writtenBy: string | undefined
  rejected?: RejectedPost
  /** The end of a link for somebody outside that was just made. */
  preview?: string | undefined
}

export function PostPage(props: PostPageProps) {
  const { written, rejected, preview, beside } = props
  const m = useMessages(writingMessages)
  const { fields } = useMessages(fieldMessages)
  const { post, content } = written
  return (
    <StaffPage
      title={content.title_ka || m.noTitle}
      sentence
      lede={<StateNote post={post} />}
      tags={<Tag kind={tagKinds[post.state]}>{m.states[post.state]}</Tag>}
      crumbs={[{ to: staffNewsUrl, label: m.heading }]}
      rejected={rejected}
      words={fields}
    >
      {beside !== undefined && (
        <Notice kind="wait" title={m.besideNotice}>
          <p>{m.besideNote}</p>
          <p>
            <GoLink to={versionUrl({ id: post.id, version: beside })}>{m.compare}</GoLink>
          </p>
        </Notice>
      )}
      {preview && <PreviewReady token={preview} />}
      <SavedLine {...props} />
      <Form to={postUrl(post)} words={fields} values={props.fields} rejected={rejected} files>
        <WritingParts {...props} />
      </Form>
    </StaffPage>
  )
}

function StateNote({ post }: Pick<Written, 'post'>) {
  const m = useMessages(writingMessages)
  const formats = useFormats()
  if (post.state === 'scheduled') return <>{m.stateNotes.scheduled(formats.moment(post.publish_at ?? ''))}</>
  return <>{m.stateNotes[post.state]}</>
}

function PreviewReady({ token }: { token: string }) {
  const m = useMessages(writingMessages)
  const { origin } = useView()
  return (
    <Notice kind="ok" title={m.previewReady}>
      <p>
        <code>{origin + previewUrl({ token })}</code>
      </p>
      <p>{m.previewNote}</p>
    </Notice>
  )
}

function SavedLine({ written: { post, head, content }, writtenBy }: PostPageProps) {
  const m = useMessages(writingMessages)
  const formats = useFormats()
  const isAhead =
    post.state === 'published' && head && storeContent(contentOfRow(post, content.projects)) !== storeContent(content)
  return (
    <Section id="writing" title={m.words} unseen>
      <p class="muted small">
        {head ? m.savedAt(formats.moment(head.saved_at), writtenBy ?? m.house) : m.neverSaved}{' '}
        {isAhead && <strong>{m.unpublishedChanges}</strong>}
      </p>
      <Actions>
        {post.state === 'published' && <GoLink to={newsUrl(post)}>{m.onSite}</GoLink>}
        <GoLink to={versionsUrl(post)}>{m.versions}</GoLink>
      </Actions>
    </Section>
  )
}

function WritingParts(props: PostPageProps) {
  const m = useMessages(writingMessages)
  const { post } = props.written
  const sent = props.rejected?.sent ?? props.fields
  return (
    <div class="writing">
      <input type="hidden" name="began_from" value={String(sent.began_from ?? '')} />
      <input type="hidden" name="tab" value={String(sent.tab ?? '')} />
      {/* Enter in a field presses the first button of the form: it has to be the one that only saves. */}
      <button type="submit" name="do" value="save" hidden />
      <div class="pair">
        <h2>{m.words}</h2>
        <Column language="ka" {...props} />
        <Column language="en" {...props} />
      </div>
      <Signs />
      <PictureParts {...props} />
      <MoreParts {...props} />
      <AppearanceParts written={props.written} />
      <PublishingParts post={post} />
      <div class="bar">
        <Actions>
          <Button name="do" value="save">
            {m.save}
          </Button>
          <GoLink to="#publishing">{m.publishing}</GoLink>
          <Island
            name="autosave"
            props={{
              to: postAutosaveUrl(post),
              keptAs: `news ${post.id}`,
              arrived: props.arrived,
              words: useMessages(editorMessages).autosave,
            }}
          >
            {null}
          </Island>
        </Actions>
      </div>
    </div>
  )
}

/** Title, opening and text in one language. */
function Column({ language, written: { post }, pictures, kinds }: PostPageProps & { language: 'ka' | 'en' }) {
  const m = useMessages(writingMessages)
  const { fields } = useMessages(fieldMessages)
  const name = `body_${language}`
  const words = language === 'ka' ? fields.body_ka : fields.body_en
  const shown = {
    pictureUrl: postPictureUrl({ id: post.id, media: '{media}' }),
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
  const m = useMessages(writingMessages)
  return (
    <details class="fold signs">
      <summary>{m.signs}</summary>
      <p class="measure">{m.signsNote}</p>
      <p class="measure">{m.moreSigns}</p>
    </details>
  )
}
