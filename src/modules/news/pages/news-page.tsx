import { type DocumentParts, DocumentText } from '#design/document.tsx'
import { JsonLd } from '#design/json-ld.tsx'
import { Grid, Side, Wide } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { RelatedRecords } from '#design/related.tsx'
import { Both, chooseText, useFormats } from '#design/text.tsx'
import { projectUrl } from '#modules/projects/index.ts'
import { type PostText, PreviewNotice, postUrl } from '#modules/writing/index.ts'
import type { Moment } from '#platform/clock.ts'
import { readDocument } from '#platform/document/tidy.ts'
import { useMessages } from '#platform/messages.ts'
import type { RelatedGroup } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { articleData } from '../news-data.ts'
import type { NewsWithProjects } from '../queries.ts'
import { newsListUrl, staffNewsUrl } from '../urls.ts'

/** A story as its page shows it. */
export type NewsShown = PostText &
  Pick<NewsWithProjects, 'id' | 'published_on' | 'expires_on' | 'expired_at' | 'projects'>

export interface NewsPageProps {
  news: NewsShown
  related: RelatedGroup[]
  parts: DocumentParts
  /** It is not public yet, and shown by a link that works until then. */
  until?: Moment
}

export function NewsPage({ news, related, parts, until }: NewsPageProps) {
  const m = useMessages(messages)
  const view = useView()
  const formats = useFormats()
  const title = { ka: news.title_ka, en: news.title_en }
  const lead = { ka: news.lead_ka, en: news.lead_en }
  return (
    <Page
      title={chooseText(title, view.language).words}
      heading={<Both text={title} />}
      sentence
      label={m.story}
      aside={<time datetime={news.published_on}>{formats.tableDate(news.published_on)}</time>}
      lede={(lead.ka || lead.en) && <Both text={lead} />}
      description={chooseText(lead, view.language).words}
      crumbs={[{ to: newsListUrl, label: m.heading }]}
      edit={{ of: 'news', number: news.id, to: postUrl({ staffUrl: staffNewsUrl }, news), what: title }}
      hidden={until !== undefined}
      head={until === undefined && <JsonLd data={articleData(view, news)} />}
    >
      {until && <PreviewNotice until={until} />}
      <Expiry news={news} />
      <Grid>
        <Wide>
          <DocumentText ka={readDocument(news.body_ka)} en={readDocument(news.body_en)} parts={parts} />
        </Wide>
        {news.projects.length > 0 && (
          <Side name={m.projects}>
            <h2 class="label">{m.projects}</h2>
            <Projects projects={news.projects} />
          </Side>
        )}
      </Grid>
      <RelatedRecords groups={related} />
      <p class="spaced">
        <GoLink to={newsListUrl}>{m.all}</GoLink>
      </p>
    </Page>
  )
}

/** Until when a call is open, or that it is over. */
function Expiry({ news: { expires_on, expired_at } }: Pick<NewsPageProps, 'news'>) {
  const m = useMessages(messages)
  const formats = useFormats()
  if (!expires_on) return null
  const day = formats.date(expires_on)
  return (
    <Notice kind={expired_at ? 'wait' : undefined}>
      <p>{expired_at ? m.callEnded(day) : m.callOpen(day)}</p>
    </Notice>
  )
}

function Projects({ projects }: Pick<NewsWithProjects, 'projects'>) {
  return (
    <Lozenges small>
      {projects.map((project) => (
        <li key={project.id}>
          <Link to={projectUrl(project)}>
            <Both text={{ ka: project.title_ka, en: project.title_en }} quiet />
          </Link>
        </li>
      ))}
    </Lozenges>
  )
}
