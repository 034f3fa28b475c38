import { GoLink } from '#design/links.tsx'
import { Empty } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { chooseText } from '#design/text.tsx'
import { aboutUrl } from '#modules/about/index.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'

/** News, of which there are none yet. */
export function NewsPage({ title }: { title: Bilingual | undefined }) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <Page title={title ? chooseText(title, language).words : m.news} crumbs={[]}>
      <Empty title={m.noNews}>
        <p>{m.noNewsNote}</p>
        <p>
          <GoLink to={aboutUrl}>{m.toAbout}</GoLink>
        </p>
      </Empty>
    </Page>
  )
}
