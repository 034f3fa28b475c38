import { type DocumentParts, DocumentText } from '#design/document.tsx'
import { Page } from '#design/page.tsx'
import { RelatedRecords } from '#design/related.tsx'
import { Both, chooseText } from '#design/text.tsx'
import { type PostText, PreviewNotice, postUrl } from '#modules/writing/index.ts'
import type { Moment } from '#platform/clock.ts'
import { readDocument } from '#platform/document/tidy.ts'
import type { RelatedGroup } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { staffPagesUrl } from '../urls.ts'

export interface FreePageProps {
  page: PostText & { id: number }
  related: RelatedGroup[]
  parts: DocumentParts
  /** It is not public yet, and shown by a link that works until then. */
  until?: Moment
}

export function FreePage({ page, related, parts, until }: FreePageProps) {
  const { language } = useView()
  const title = { ka: page.title_ka, en: page.title_en }
  const lead = { ka: page.lead_ka, en: page.lead_en }
  const hasLead = page.lead_ka !== '' || page.lead_en !== ''
  return (
    <Page
      title={chooseText(title, language).words}
      heading={<Both text={title} />}
      lede={hasLead && <Both text={lead} />}
      description={hasLead ? chooseText(lead, language).words : undefined}
      crumbs={[]}
      edit={{ of: 'page', number: page.id, to: postUrl({ staffUrl: staffPagesUrl }, page), what: title }}
      hidden={until !== undefined}
    >
      {until && <PreviewNotice until={until} />}
      <DocumentText ka={readDocument(page.body_ka)} en={readDocument(page.body_en)} parts={parts} />
      <RelatedRecords groups={related} />
    </Page>
  )
}
