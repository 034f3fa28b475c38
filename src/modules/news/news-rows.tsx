import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Both, useFormats } from '#design/text.tsx'
import type { NewsInList } from './queries.ts'
import { newsUrl } from './urls.ts'

/** News one below the other: the day, the title, the opening. The headings are of the third level. */
export function NewsRows({ news }: { news: NewsInList[] }) {
  const formats = useFormats()
  return (
    <Rows>
      {news.map((story) => (
        <Row
          key={story.id}
          when={<time datetime={story.published_on}>{formats.tableDate(story.published_on)}</time>}
          title={
            <Link class="plain" to={newsUrl(story)}>
              <Both text={{ ka: story.title_ka, en: story.title_en }} quiet />
            </Link>
          }
          by={<Both text={{ ka: story.lead_ka, en: story.lead_en }} />}
        />
      ))}
    </Rows>
  )
}
