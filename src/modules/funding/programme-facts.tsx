import { Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Missing } from '#design/tags.tsx'
import { Both, useFormats } from '#design/text.tsx'
import { organisationUrl } from '#modules/organisations/index.ts'
import { useMessages } from '#platform/messages.ts'
import { knownDates } from './known-dates.ts'
import { messages } from './messages.ts'
import type { Programme } from './queries.ts'
import type { UmbrellaProgrammeRole } from './tables.ts'

/** What is known about an umbrella programme; its name is the heading above, on the page that shows it. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { kind_ka, kind_en, acronym } = programme
  const dates = knownDates(programme, true)
  return (
    <Facts wide>
      {kind_ka !== '' && (
        <Fact name={m.kind}>
          <Both text={{ ka: kind_ka, en: kind_en }} />
        </Fact>
      )}
      {acronym && <Fact name={m.acronym}>{acronym}</Fact>}
      <Fact name={m.when}>{dates ? formats.dates(dates) : <Missing>{m.undated}</Missing>}</Fact>
      <InRole programme={programme} is="funder" />
      <InRole programme={programme} is="runner" />
      {programme.organisations.some(({ role }) => role === 'partner') && <InRole programme={programme} is="partner" />}
    </Facts>
  )
}

function InRole({ programme, is }: { programme: Programme; is: UmbrellaProgrammeRole }) {
  const m = useMessages(messages)
  const organisations = programme.organisations.filter(({ role }) => role === is)
  return (
    <Fact name={m.roles[is]}>
      {organisations.length === 0 && <Missing>{m.unnamed}</Missing>}
      {organisations.map((organisation, index) => (
        <span key={organisation.id}>
          {index > 0 && ', '}
          <Link to={organisationUrl(organisation)}>
            <Both text={{ ka: organisation.name_ka, en: organisation.name_en }} quiet />
          </Link>
        </span>
      ))}
    </Fact>
  )
}
