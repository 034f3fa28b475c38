import { Fact, Facts } from '#design/lists.tsx'
import { Page } from '#design/page.tsx'
import { factsInOneLine, RelatedRecords } from '#design/related.tsx'
import { Missing } from '#design/tags.tsx'
import { chooseText } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import type { RelatedGroup } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Organisation } from '../queries.ts'
import { organisationsUrl } from '../urls.ts'

export function OrganisationPage({ organisation, related }: { organisation: Organisation; related: RelatedGroup[] }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { kind, name_ka, name_en } = organisation
  return (
    <Page
      title={chooseText({ ka: name_ka, en: name_en }, language).words}
      label={m.organisation}
      description={factsInOneLine([m.kinds[kind]], related, language)}
      sentence
      edit={{ of: 'org', number: organisation.id, text: 'name', what: m.organisation }}
      crumbs={[{ to: organisationsUrl, label: m.heading }]}
      lede={organisation.is_own === 1 ? m.own : undefined}
    >
      <OrganisationFacts organisation={organisation} />
      <RelatedRecords groups={related} />
      {related.length === 0 && (
        <p>
          <Missing>{m.nothingRelated}</Missing>
        </p>
      )}
    </Page>
  )
}

function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { name_ka, name_en, acronym, kind, english_name_state } = organisation
  const other = language === 'ka' ? name_en : name_ka
  return (
    <Facts wide>
      <Fact name={m.kind}>{m.kinds[kind]}</Fact>
      {acronym && <Fact name={m.acronym}>{acronym}</Fact>}
      <Fact name={m.otherName}>
        <span lang={language === 'ka' ? 'en' : 'ka'}>{other}</span>
        {language === 'ka' && english_name_state === 'translated' && ` – ${m.translated}`}
      </Fact>
      {language === 'en' && english_name_state === 'translated' && <Fact name={m.englishName}>{m.translated}</Fact>}
    </Facts>
  )
}
