import { FeedLinks } from '#design/feed-links.tsx'
import { Section } from '#design/folio.tsx'
import { GoLink } from '#design/links.tsx'
import { Empty } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import { Register, RegisterLine } from '#design/register.tsx'
import { chooseText } from '#design/text.tsx'
import { projectsUrl } from '#modules/projects/index.ts'
import { type PageWords, type SectionTitle, useLede } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { NewsRows } from '../news-rows.tsx'
import type { NewsInList } from '../queries.ts'
import { newsListUrl, newsOfYearUrl } from '../urls.ts'

export interface NewsListPageProps {
  /** What the association itself calls this part. */
  title: SectionTitle
  lede: PageWords
  years: Array<{ year: string; count: number }>
  /** The year that was asked for, if one was. */
  year: string | undefined
  news: NewsInList[]
  /** Which part of that year is shown. */
  part: Part | undefined
}

export function NewsListPage({ title, lede, years, year, news, part }: NewsListPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const heading = chooseText(title, language).words
  const opening = useLede(lede)
  return (
    <Page
      title={year ? m.ofYear(heading, year) : heading}
      {...(years.length > 0 && !year && opening)}
      crumbs={year ? [{ to: newsListUrl, label: heading }] : []}
      edit={{ of: 'section', number: title.number, text: 'title', what: title }}
      address={year ? newsOfYearUrl(year, part?.page) : newsListUrl}
    >
      {years.length === 0 ? <NoNews /> : <NewsByYear years={years} year={year} news={news} part={part} />}
      <FeedLinks />
    </Page>
  )
}

function NewsByYear({ years, year, news, part }: Omit<NewsListPageProps, 'title' | 'lede'>) {
  const m = useMessages(messages)
  const entries = years.map((one) => ({
    to: newsOfYearUrl(one.year),
    label: one.year,
    count: one.count,
    isCurrent: one.year === year,
  }))
  return (
    <>
      <Register>
        <RegisterLine name={m.years} entries={[{ to: newsListUrl, label: m.allYears, isCurrent: !year }, ...entries]} />
      </Register>
      <Section id="list" title={year ?? m.newest} unseen>
        <NewsRows news={news} />
        {year && part && <PartLinks part={part} to={(page) => newsOfYearUrl(year, page)} />}
      </Section>
    </>
  )
}

function NoNews() {
  const m = useMessages(messages)
  return (
    <Empty title={m.none}>
      <p>{m.noneNote}</p>
      <p>
        <GoLink to={projectsUrl}>{m.toProjects}</GoLink>
      </p>
    </Empty>
  )
}
