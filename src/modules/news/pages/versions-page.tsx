import { GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { readContent } from '../content.ts'
import { postUrl, staffNewsUrl, versionUrl } from '../urls.ts'
import type { VersionInList, Written } from '../versions.ts'
import { writingMessages } from '../writing-messages.ts'

export function VersionsPage({
  written: { post, head, content },
  versions,
}: {
  written: Written
  versions: VersionInList[]
}) {
  const m = useMessages(writingMessages)
  const crumbs = [
    { to: staffNewsUrl, label: m.heading },
    { to: postUrl(post), label: content.title_ka || m.noTitle },
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
              <VersionRow key={version.id} version={version} isHead={version.id === head?.id} />
            ))}
          </Rows>
        </>
      )}
      <p class="spaced">
        <GoLink to={postUrl(post)}>{m.backToText}</GoLink>
      </p>
    </StaffPage>
  )
}

function VersionRow({ version, isHead }: { version: VersionInList; isHead: boolean }) {
  const m = useMessages(writingMessages)
  const formats = useFormats()
  const title = readContent(version).title_ka || m.noTitle
  return (
    <Row
      when={formats.tableMoment(version.saved_at)}
      title={
        isHead ? (
          title
        ) : (
          <Link class="plain" to={versionUrl({ id: version.news_id, version: version.id })}>
            {title}
          </Link>
        )
      }
      by={version.worker_name ?? m.house}
      tags={
        <>
          {isHead && <Tag kind="now">{m.current}</Tag>}
          {version.place === 'beside' && <Tag kind="late">{m.beside}</Tag>}
        </>
      }
    />
  )
}
