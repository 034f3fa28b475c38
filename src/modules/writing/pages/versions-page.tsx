import { GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import type { WorkerNames } from '#modules/workers/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { readContent } from '../content.ts'
import type { PostKind } from '../kind.ts'
import { messages } from '../messages.ts'
import { postUrl, versionUrl } from '../urls.ts'
import { isForgotten, type Version, type Written } from '../versions.ts'

export interface VersionsPageProps<Own extends object> {
  kind: PostKind<Own>
  written: Written<Own>
  versions: Version[]
  names: WorkerNames
}

export function VersionsPage<Own extends object>({ kind, written, versions, names }: VersionsPageProps<Own>) {
  const { post, head, content } = written
  const m = useMessages(messages)
  const words = useMessages(kind.words)
  const crumbs = [
    { to: kind.staffUrl, label: words.heading },
    { to: postUrl(kind, post), label: content.title_ka || m.noTitle },
  ]
  return (
    <StaffPage title={m.versions} lede={m.versionsLede} crumbs={crumbs}>
      {versions.length < 2 ? (
        <Empty title={m.noVersions}>
          <p>{m.noVersionsNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.versions}</h2>
          <Rows ledger>
            {versions.map((version) => (
              <VersionRow
                key={version.id}
                kind={kind}
                version={version}
                names={names}
                isHead={version.id === head?.id}
              />
            ))}
          </Rows>
        </>
      )}
      <p class="spaced">
        <GoLink to={postUrl(kind, post)}>{m.backToText}</GoLink>
      </p>
    </StaffPage>
  )
}

interface VersionRowProps<Own extends object> {
  kind: PostKind<Own>
  version: Version
  names: WorkerNames
  isHead: boolean
}

function VersionRow<Own extends object>({ kind, version, names, isHead }: VersionRowProps<Own>) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { language } = useView()
  const isErased = isForgotten(version)
  const title = isErased ? m.versionErased : readContent(kind, version).title_ka || m.noTitle
  return (
    <Row
      when={formats.tableMoment(version.saved_at)}
      title={
        isHead || isErased ? (
          title
        ) : (
          <Link class="plain" to={versionUrl(kind, { id: version.number, version: version.id })}>
            {title}
          </Link>
        )
      }
      by={version.worker_id === null ? m.house : names.of(version.worker_id)[language]}
      tags={
        <>
          {isHead && <Tag kind="now">{m.current}</Tag>}
          {version.place === 'beside' && <Tag kind="late">{m.beside}</Tag>}
        </>
      }
    />
  )
}
