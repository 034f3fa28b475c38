import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Fact, Facts, Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Tag } from '#design/tags.tsx'
import { Both, useFormats, Written } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { EnquiriesOnPage, EnquiryInList } from '../queries.ts'
import { enquiriesPageUrl, enquiryAnswerUrl, enquiryEndUrl, enquiryTrustUrl, pictureUrl } from '../urls.ts'

export function EnquiriesPage({ list: { enquiries: list, suspected, page, hasMore } }: { list: EnquiriesOnPage }) {
  const m = useMessages(messages)
  return (
    <StaffPage title={m.staffHeading}>
      {list.length === 0 ? (
        <Empty title={m.staffEmpty}>
          <p>{m.staffEmptyNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.staffHeading}</h2>
          <EnquiryRows list={list} />
          <Actions>
            {page > 1 && <GoLink to={enquiriesPageUrl({ page: page - 1 })}>{m.newer}</GoLink>}
            {hasMore && <GoLink to={enquiriesPageUrl({ page: page + 1 })}>{m.older}</GoLink>}
          </Actions>
        </>
      )}
      {suspected.length > 0 && (
        <Section id="suspected" title={m.suspected}>
          <p class="measure muted">{m.suspectedNote}</p>
          <EnquiryRows list={suspected} />
        </Section>
      )}
    </StaffPage>
  )
}

function EnquiryRows({ list }: { list: EnquiryInList[] }) {
  return (
    <Rows ledger>
      {list.map((enquiry) => (
        <EnquiryRow key={enquiry.id} enquiry={enquiry} />
      ))}
    </Rows>
  )
}

const tagKinds = { new: 'now', answered: 'done', suspected: 'late' } as const

function EnquiryRow({ enquiry }: { enquiry: EnquiryInList }) {
  const m = useMessages(messages)
  const formats = useFormats()
  return (
    <Row
      id={`enquiry-${enquiry.id}`}
      when={formats.moment(enquiry.received_at)}
      title={`№ ${enquiry.id} · ${enquiry.name ?? m.unnamed}`}
      by={<Reach enquiry={enquiry} />}
      tags={<Tag kind={tagKinds[enquiry.state]}>{m.states[enquiry.state]}</Tag>}
    >
      <Written lang={enquiry.language}>{enquiry.description}</Written>
      <Wishes enquiry={enquiry} />
      <Pictures enquiry={enquiry} />
      <Decisions enquiry={enquiry} />
    </Row>
  )
}

function Reach({ enquiry: { phone, email } }: { enquiry: EnquiryInList }) {
  return (
    <>
      {phone && <PhoneLink number={phone} />}
      {phone && email && ' · '}
      {email && <MailLink address={email} />}
    </>
  )
}

/** What was said about the piece; what was left out is not shown. */
function Wishes({ enquiry }: { enquiry: EnquiryInList }) {
  const { fields, other } = useMessages(messages)
  const formats = useFormats()
  const { offer_ka, offer_en, wanted_on, quantity, language } = enquiry
  const typed = (['size', 'wood', 'budget'] as const).flatMap((name) => {
    const words = enquiry[name]
    return words ? { name, words } : []
  })
  return (
    <Facts wide>
      <Fact name={fields.what.label}>
        {offer_ka !== null && offer_en !== null ? <Both text={{ ka: offer_ka, en: offer_en }} quiet /> : other}
      </Fact>
      {typed.map(({ name, words }) => (
        <Fact key={name} name={fields[name].label}>
          <span lang={language}>{words}</span>
        </Fact>
      ))}
      {quantity !== null && <Fact name={fields.quantity.label}>{formats.number(quantity)}</Fact>}
      {wanted_on && <Fact name={fields.wanted_on.label}>{formats.date(wanted_on)}</Fact>}
    </Facts>
  )
}

function Pictures({ enquiry: { id, pictures } }: { enquiry: EnquiryInList }) {
  const m = useMessages(messages)
  if (pictures.length === 0) return null
  return (
    <ul class="thumbnails">
      {pictures.map(({ position, width, height, name }) => (
        <li key={position}>
          <Link to={pictureUrl({ id, position })}>
            <img
              src={pictureUrl({ id, position })}
              width={width}
              height={height}
              alt={m.picture(position)}
              loading="lazy"
            />
          </Link>
          <span class="small muted">{name}</span>
        </li>
      ))}
    </ul>
  )
}

function Decisions({ enquiry }: { enquiry: EnquiryInList }) {
  const m = useMessages(messages)
  if (enquiry.state === 'answered') return null
  if (enquiry.state === 'new') {
    return (
      <ButtonForm to={enquiryAnswerUrl(enquiry)} kind="second" slim>
        {m.markAnswered}
      </ButtonForm>
    )
  }
  return (
    <Actions>
      <ButtonForm to={enquiryTrustUrl(enquiry)} kind="second" slim>
        {m.trust}
      </ButtonForm>
      <ButtonForm to={enquiryEndUrl(enquiry)} kind="second" slim>
        {m.putAside}
      </ButtonForm>
    </Actions>
  )
}
