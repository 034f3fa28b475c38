import { absolute } from '#design/addresses.ts'
import { DayField } from '#design/day-field.tsx'
import { Choice, Field } from '#design/fields.tsx'
import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { Button } from '#design/form.tsx'
import { Island } from '#design/island.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { PicturesField } from '#design/pictures-field.tsx'
import { cardUrl } from '#design/share-card.tsx'
import { libraryPictureUrl, type MediaItem } from '#modules/media/index.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { isDocument } from '#platform/files/documents.ts'
import { takenOutField } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { fieldMessages } from '../field-messages.ts'
import { messages } from '../messages.ts'
import { choosingUrl, postPictureUrl } from '../urls.ts'
import type { Written } from '../versions.ts'
import type { PagesKind, PostPageProps } from './post-page.tsx'

type Post = Written['post']

type PicturePartsProps = Pick<PostPageProps, 'kind' | 'written' | 'pictures' | 'rejected'>

/** Fields whose mistakes would not be seen while they are folded away. */
const ofPictures = new Set([
  'pictures',
  'description_ka',
  'description_en',
  'credit',
  'people_consent',
  'guardian_consent',
])

/** The pictures of the story, and what brings more of them. */
export function PictureParts({ kind, written: { post }, pictures, rejected }: PicturePartsProps) {
  const m = useMessages(messages)
  const kept = rejected?.kept?.filter(({ type }) => !isDocument(type)) ?? []
  const isOpen = kept.length > 0 || rejected?.wrong.some((name) => ofPictures.has(name))
  const answers = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <Section id="pictures" title={m.pictures}>
      <p class="measure hint">{m.picturesNote}</p>
      {pictures.length > 0 && (
        <ul class="brought">
          {pictures.map((picture) => (
            <BroughtPicture key={picture.id} kind={kind} post={post} picture={picture} />
          ))}
        </ul>
      )}
      <Actions>
        <GoLink to={choosingUrl(kind, post)}>{m.fromLibrary}</GoLink>
      </Actions>
      <Fold title={m.addPictures} open={isOpen}>
        <div class="folded">
          <PicturesField
            name="pictures"
            kept={kept}
            removeName={takenOutField}
            accept="image/jpeg,image/png,image/webp"
          />
          <div class="pair">
            <Field name="description_ka" lang="ka" />
            <Field name="description_en" lang="en" optional />
          </div>
          <Field name="credit" optional />
          <Choice name="people_consent" from={answers(m.consents)} />
          <Choice name="guardian_consent" from={answers(m.guardianConsents)} optional />
          <Actions>
            <Button name="do" value="picture" kind="second">
              {m.addPictures}
            </Button>
          </Actions>
        </div>
      </Fold>
    </Section>
  )
}

function BroughtPicture({ kind, post, picture }: { kind: PagesKind; post: Post; picture: MediaItem }) {
  const line = { type: 'picture' as const, attrs: { media: picture.id, caption: '' } }
  const m = useMessages(messages)
  const { viewer } = useView()
  return (
    <li>
      <img
        src={postPictureUrl(kind, { id: post.id, media: picture.id }, 480)}
        alt={picture.description_ka}
        width={160}
        height={107}
        loading="lazy"
      />
      {picture.description_ka && (
        <p class="small" lang="ka">
          {picture.description_ka}
        </p>
      )}
      {viewer?.may.has('keep-media') && (
        <p class="small">
          <Link to={libraryPictureUrl(picture)}>
            {m.describePicture}
            <span class="unseen">: № {picture.id}</span>
          </Link>
        </p>
      )}
      <p class="small muted">
        {m.pictureLine} <code>{writeMarkdown({ type: 'doc', content: [line] })}</code>
      </p>
    </li>
  )
}

/** What only its kind asks for, and where it is found; most posts need little of it. */
export function MoreParts({ kind, own, rejected }: Pick<PostPageProps, 'kind' | 'own' | 'rejected'>) {
  const { more } = useMessages(kind.words)
  const names = new Set(['slug', ...Object.keys(useMessages(kind.ownWords))])
  return (
    <Fold title={more} open={rejected?.wrong.some((name) => names.has(name))}>
      <div class="folded">
        {own}
        <Field name="slug" size="middle" />
      </div>
    </Fold>
  )
}

/** What the story looks like where it is found and shared. With a script it follows every letter. */
export function AppearanceParts({ kind, written: { post, content } }: Pick<PostPageProps, 'kind' | 'written'>) {
  const m = useMessages(messages)
  const view = useView()
  const address = absolute(view, kind.url(content), 'ka')
  const site = view.frame.shortName.ka
  const card = post.state === 'published' ? cardUrl({ kind: kind.kind, slug: post.slug }) : undefined
  const props = {
    ...{ origin: view.origin, path: kind.url({ slug: '' }), site: view.frame.shortName, card },
    words: { inSearch: m.inSearch, inShare: m.inShare, georgian: m.georgian, english: m.english, noTitle: m.noTitle },
  }
  return (
    <Section id="appearance" title={m.appearance}>
      <p class="hint">{m.appearanceNote}</p>
      <Island name="appearance" props={props}>
        <div class="appearance">
          <p class="label quiet">{m.inSearch}</p>
          <p class="found-at">{address}</p>
          <p class="found-title" lang="ka">{`${content.title_ka || m.noTitle} – ${site}`}</p>
          <p lang="ka">{content.lead_ka}</p>
        </div>
      </Island>
    </Section>
  )
}

/** When it becomes public, and when it stops being so. */
export function PublishingParts({ post }: { post: Post }) {
  const m = useMessages(messages)
  const isPublic = post.state === 'published'
  return (
    <Section id="publishing" title={m.publishing}>
      <p class="hint">{m.publishingNote}</p>
      <Actions>
        <Button name="do" value="publish">
          {isPublic ? m.publishChanges : m.publishNow}
        </Button>
        <Button name="do" value="preview" kind="second">
          {m.preview}
        </Button>
        {isPublic && (
          <Button name="do" value="withdraw" kind="second">
            {m.withdraw}
          </Button>
        )}
      </Actions>
      {!isPublic && <ScheduleParts post={post} />}
      <Fold title={useMessages(fieldMessages).fields.unpublish_on.label} open={post.unpublish_at !== null}>
        <div class="folded">
          <DayField name="unpublish_on" optional />
          <Field name="unpublish_time" size="narrow" optional />
        </div>
      </Fold>
      <Actions>
        <Button name="do" value="close" kind="second">
          {m.close}
        </Button>
      </Actions>
    </Section>
  )
}

/** It becomes public by itself, on a day and at a time. */
function ScheduleParts({ post }: { post: Post }) {
  const m = useMessages(messages)
  return (
    <>
      <DayField name="publish_on" optional />
      <Field name="publish_time" size="narrow" optional />
      <Actions>
        <Button name="do" value="schedule" kind="second">
          {m.schedule}
        </Button>
        {post.state === 'scheduled' && (
          <Button name="do" value="unschedule" kind="second">
            {m.unschedule}
          </Button>
        )}
      </Actions>
    </>
  )
}
