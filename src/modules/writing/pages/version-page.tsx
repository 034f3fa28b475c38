import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { useFormats } from '#design/text.tsx'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { PostContent } from '../content.ts'
import { compare, type Difference, type Piece } from '../difference.ts'
import type { PostKind } from '../kind.ts'
import { messages } from '../messages.ts'
import { postUrl, versionRestoringUrl, versionSettlingUrl, versionsUrl } from '../urls.ts'
import type { Version, Written } from '../versions.ts'

export interface VersionPageProps<Own extends object> {
  kind: PostKind<Own>
  written: Written<Own>
  writtenBy: Bilingual | undefined
  version: { row: Version; content: PostContent<Own>; by: Bilingual | undefined }
}

/** What is being written beside another version, word by word, and which of them is to stay. */
export function VersionPage<Own extends object>({ kind, written, writtenBy, version }: VersionPageProps<Own>) {
  const m = useMessages(messages)
  const { post, head, content } = written
  const differences = compare(content, version.content).filter(({ isSame }) => !isSame)
  const isBeside = version.row.place === 'beside'
  const words = useMessages(kind.words)
  const crumbs = [
    { to: kind.staffUrl, label: words.heading },
    { to: postUrl(kind, post), label: content.title_ka || m.noTitle },
    { to: versionsUrl(kind, post), label: m.versions },
  ]
  return (
    <StaffPage title={m.comparison} lede={isBeside ? m.besideLede : m.comparisonLede} crumbs={crumbs}>
      {isBeside && <p class="measure hint">{m.comparisonLede}</p>}
      <div class="pair compared">
        <SideHead title={m.now} at={head?.saved_at} by={writtenBy} />
        <SideHead title={m.other} at={version.row.saved_at} by={version.by} />
      </div>
      {differences.length === 0 && <Notice>{m.allSame}</Notice>}
      {differences.map((difference) => (
        <PartCompared key={difference.part} difference={difference} />
      ))}
      <Actions>
        <ButtonForm to={versionRestoringUrl(kind, { id: post.id, version: version.row.id })}>{m.restore}</ButtonForm>
        {isBeside && (
          <ButtonForm to={versionSettlingUrl(kind, { id: post.id, version: version.row.id })} kind="second">
            {m.keepCurrent}
          </ButtonForm>
        )}
        <GoLink to={postUrl(kind, post)}>{m.backToText}</GoLink>
      </Actions>
    </StaffPage>
  )
}

function SideHead({ title, at, by }: { title: string; at: string | undefined; by: Bilingual | undefined }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { language } = useView()
  return (
    <div>
      <h2>{title}</h2>
      {at && <p class="muted small">{`${by?.[language] ?? m.house} · ${formats.moment(at)}`}</p>}
    </div>
  )
}

function PartCompared({ difference: { part, left, right } }: { difference: Difference }) {
  const m = useMessages(messages)
  const lang = part.endsWith('_en') ? 'en' : part.endsWith('_ka') ? 'ka' : undefined
  return (
    <section class="pair compared" aria-label={m.parts[part]}>
      <h2>{m.parts[part]}</h2>
      <p class="written" lang={lang}>
        <Pieces pieces={left} as="del" />
      </p>
      <p class="written" lang={lang}>
        <Pieces pieces={right} as="ins" />
      </p>
    </section>
  )
}

function Pieces({ pieces, as: Own }: { pieces: Piece[]; as: 'del' | 'ins' }) {
  return <>{pieces.map(({ text, isOwn }, at) => (isOwn ? <Own key={at}>{text}</Own> : text))}</>
}
