import { Choice } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Button, ButtonForm, Form } from '#design/form.tsx'
import { Island } from '#design/island.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Fact, Facts, Row, Rows } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { changeUrl } from '#modules/journal/index.ts'
import { documentUrl, lacksConsent, type MediaFacts, type MediaItem } from '#modules/media/index.ts'
import { dayOf } from '#platform/clock.ts'
import { writeMarkdown } from '#platform/document/markdown-writing.ts'
import { isDocument } from '#platform/files/documents.ts'
import type { StoredFile } from '#platform/files/files.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { undoUntil } from '#platform/undo-time.ts'
import { useView } from '#platform/view.ts'
import { fieldsOf, type pictureForm, versionOf } from '../forms.ts'
import type { Happened } from '../history.ts'
import { messages } from '../messages.ts'
import { closingUrl, contentUrl, libraryUrl, pictureUrl, reopeningUrl } from '../urls.ts'
import { isSettled, type Use } from '../uses.ts'
import { UsesList } from './uses-list.tsx'
import { useFieldWords, WordsFields } from './words-fields.tsx'

export interface PicturePageProps {
  item: MediaItem
  /** Nothing where its content is not kept any more. */
  file: StoredFile | undefined
  uses: Use[]
  history: Happened[]
  rejected?: Rejected<typeof pictureForm> | undefined
  /** What somebody else wrote since the page was opened. */
  meanwhile?: Array<[keyof MediaFacts, string]> | undefined
  /** The consent was not taken back, because the picture is shown. */
  isConsentKept?: boolean | undefined
  isSaved?: boolean | undefined
}

/** One picture of the library: what there is to see, its point, its consents, where it stands. */
export function PicturePage(props: PicturePageProps) {
  const { item, rejected, meanwhile, isConsentKept, isSaved } = props
  const m = useMessages(messages)
  const words = useFieldWords()
  const isRefused = Boolean(meanwhile || isConsentKept)
  return (
    <StaffPage
      title={props.file && isDocument(props.file.type) ? m.document(item.id) : m.picture(item.id)}
      lede={item.description_ka || undefined}
      tags={<StateTags {...props} />}
      crumbs={[{ to: libraryUrl, label: m.heading }]}
      rejected={isRefused ? undefined : rejected}
      wrong={isRefused}
      words={words}
    >
      {isSaved && <Notice kind="ok" title={m.saved} />}
      {meanwhile && <Meanwhile meanwhile={meanwhile} />}
      {isConsentKept && <ConsentKept {...props} />}
      {item.closed_at === null ? <OpenPicture {...props} /> : <ClosedPicture {...props} />}
      <Uses {...props} />
      <FileFacts {...props} />
      <Changes {...props} />
    </StaffPage>
  )
}

function StateTags({ item }: PicturePageProps) {
  const m = useMessages(messages)
  if (item.closed_at !== null) return <Tag kind="bad">{m.filters.closed}</Tag>
  return (
    <>
      {item.description_ka === '' && <Tag kind="lacking">{m.undescribed}</Tag>}
      {item.description_en === '' && <Tag kind="lacking">{m.withoutEnglish}</Tag>}
      {lacksConsent(item) && <Tag kind="bad">{m.withoutConsent}</Tag>}
      {item.published_at && <Tag kind="done">{m.isPublic}</Tag>}
    </>
  )
}

function Meanwhile({ meanwhile }: { meanwhile: NonNullable<PicturePageProps['meanwhile']> }) {
  const m = useMessages(messages)
  const words = useFieldWords()
  return (
    <div role="alert" tabindex={-1} autofocus>
      <Notice kind="wait" title={m.stale}>
        <p>{m.staleNote}</p>
        <Facts>
          {meanwhile.map(([name, value]) => (
            <Fact key={name} name={words[name].label}>
              {value}
            </Fact>
          ))}
        </Facts>
      </Notice>
    </div>
  )
}

function ConsentKept({ uses }: PicturePageProps) {
  const m = useMessages(messages)
  return (
    <div role="alert" tabindex={-1} autofocus>
      <Notice kind="wait" title={m.cannotTakeBack}>
        <p>{m.cannotTakeBackNote}</p>
        <UsesList uses={uses.filter(isSettled)} />
      </Notice>
    </div>
  )
}

function OpenPicture({ item, file, rejected }: PicturePageProps) {
  const shows = !file || !isDocument(file.type)
  const m = useMessages(messages)
  const words = useFieldWords()
  return (
    <Form to={pictureUrl(item)} words={words} values={fieldsOf(item)} rejected={rejected}>
      <input type="hidden" name="version" value={versionOf(item)} />
      {shows && <Preview item={item} />}
      <Section id="about" title={m.about}>
        <WordsFields shows={shows} />
      </Section>
      {shows && <FocusFields />}
      <Actions>
        <Button>{m.save}</Button>
        <Button name="do" value="next" kind="second">
          {m.saveAndNext}
        </Button>
        <Link to={closingUrl(item)}>{m.close}</Link>
      </Actions>
    </Form>
  )
}

/** The picture; with a script, pressing on it chooses its point. */
function Preview({ item }: { item: MediaItem }) {
  const { cut } = useMessages(messages)
  const [url, alt] = [contentUrl(item, 960), item.description_ka]
  return (
    <Island name="focal-point" props={{ url, alt, words: { cut } }}>
      <img src={url} alt={alt} class="previewed" />
    </Island>
  )
}

/** The point that stays in sight, for whoever has no script or no mouse. */
function FocusFields() {
  const m = useMessages(messages)
  const steps = (first: string, last: string) =>
    Array.from({ length: 11 }, (_, at) => {
      const name = at === 0 ? first : at === 5 ? m.middle : at === 10 ? last : undefined
      return { value: at * 10, label: name ? `${at * 10} % – ${name}` : `${at * 10} %` }
    })
  return (
    <Section id="focus" title={m.focus}>
      <p class="hint measure">{m.focusNote}</p>
      <div class="pair plain">
        <Choice name="focus_x" from={steps(m.left, m.right)} />
        <Choice name="focus_y" from={steps(m.top, m.bottom)} />
      </div>
    </Section>
  )
}

function ClosedPicture({ item, file }: PicturePageProps) {
  const m = useMessages(messages)
  const { now } = useView()
  const formats = useFormats()
  const closedAt = item.closed_at ?? now
  const until = undoUntil(closedAt)
  const isOver = now > until || !file
  return (
    <>
      {file && !isDocument(file.type) && (
        <img src={contentUrl(item, 960)} alt={item.description_ka} class="previewed" />
      )}
      <Notice kind="wait" title={m.closedAt(formats.date(dayOf(closedAt)))}>
        <p>{isOver ? m.gone : m.undoUntil(formats.date(dayOf(until)))}</p>
        {!isOver && <ButtonForm to={reopeningUrl(item)}>{m.undo}</ButtonForm>}
      </Notice>
    </>
  )
}

function Uses({ uses }: PicturePageProps) {
  const m = useMessages(messages)
  return (
    <Section id="uses" title={m.uses}>
      {uses.length > 0 ? <UsesList uses={uses} /> : <p>{m.usesNone}</p>}
    </Section>
  )
}

function FileFacts({ item, file }: PicturePageProps) {
  const m = useMessages(messages)
  const formats = useFormats()
  const block =
    file && isDocument(file.type)
      ? { type: 'file' as const, attrs: { href: documentUrl(item), title: item.description_ka } }
      : { type: 'picture' as const, attrs: { media: item.id, caption: '' } }
  return (
    <Section id="file" title={m.facts}>
      <Facts wide>
        {file && (
          <Fact name={m.fileName}>
            {isDocument(file.type) ? <Link to={contentUrl(item)}>{file.name}</Link> : file.name}
          </Fact>
        )}
        {file && !isDocument(file.type) && (
          <Fact name={m.size}>{m.points(formats.number(file.width), formats.number(file.height))}</Fact>
        )}
        <Fact name={m.addedAt}>{formats.moment(item.added_at)}</Fact>
        <Fact name={m.line}>
          <code>{writeMarkdown({ type: 'doc', content: [block] })}</code>
        </Fact>
      </Facts>
    </Section>
  )
}

function Changes({ history }: PicturePageProps) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { viewer, language } = useView()
  return (
    <Section id="history" title={m.history}>
      <Rows>
        {history.map((one) => (
          <Row
            key={one.id}
            when={formats.tableMoment(one.at)}
            title={
              viewer?.may.has('read-journal') ? (
                <GoLink to={changeUrl(one)}>{m.happened[one.what]}</GoLink>
              ) : (
                m.happened[one.what]
              )
            }
            by={[one.by[language], one.why].filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
    </Section>
  )
}
