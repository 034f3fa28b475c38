import { JsonLd } from '#design/json-ld.tsx'
import { Grid, Side, Wide } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Page } from '#design/page.tsx'
import { RelatedRecords } from '#design/related.tsx'
import { Both, chooseText, Paragraphs, useFormats } from '#design/text.tsx'
import { projectUrl } from '#modules/projects/index.ts'
import { useMessages } from '#platform/messages.ts'
import type { RelatedGroup } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { articleData } from '../news-data.ts'
import type { NewsWithProjects } from '../queries.ts'
import { newsListUrl } from '../urls.ts'

export function NewsPage({ news, related }: { news: NewsWithProjects; related: RelatedGroup[] }) {
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
      lede={<Both text={lead} />}
      description={chooseText(lead, view.language).words}
      crumbs={[{ to: newsListUrl, label: m.heading }]}
      head={<JsonLd data={articleData(view, news)} />}
    >
      <Grid>
        <Wide>
          <Paragraphs text={{ ka: news.body_ka, en: news.body_en }} />
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
