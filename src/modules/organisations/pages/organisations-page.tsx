import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Page } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import { Both } from '#design/text.tsx'
import { type PageWords, useLede } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { OrganisationInList } from '../queries.ts'
import { organisationsPageUrl, organisationUrl } from '../urls.ts'

export interface OrganisationsPageProps {
  lede: PageWords
  organisations: OrganisationInList[]
  part: Part
}

export function OrganisationsPage({ lede, organisations, part }: OrganisationsPageProps) {
  const m = useMessages(messages)
  return (
    <Page title={m.heading} {...useLede(lede)} crumbs={[]} address={organisationsPageUrl(part.page)}>
      <h2 class="unseen">{m.heading}</h2>
      <Rows>
        {organisations.map((organisation) => (
          <Row
            key={organisation.id}
            when={m.kinds[organisation.kind]}
            title={
              <Link class="plain" to={organisationUrl(organisation)}>
                <OrganisationName organisation={organisation} />
              </Link>
            }
            by={organisation.is_own === 1 ? m.own : undefined}
          />
        ))}
      </Rows>
      <PartLinks part={part} to={organisationsPageUrl} />
    </Page>
  )
}

/** The name in the reader's language, with the acronym where there is one. */
export function OrganisationName({
  organisation,
}: {
  organisation: Pick<OrganisationInList, 'name_ka' | 'name_en' | 'acronym'>
}) {
  const { name_ka, name_en, acronym } = organisation
  return (
    <>
      <Both text={{ ka: name_ka, en: name_en }} quiet />
      {acronym && acronym !== name_en && ` (${acronym})`}
    </>
  )
}
