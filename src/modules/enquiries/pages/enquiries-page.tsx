import { ButtonForm } from '#design/form.tsx'
import { InboxPage } from '#design/inbox.tsx'
import { Actions } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { Fact, Facts, Row } from '#design/lists.tsx'
import { Picture, type PictureShown } from '#design/picture.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Tag } from '#design/tags.tsx'
import { Both, useFormats, Written } from '#design/text.tsx'
import { shownIn } from '#modules/media/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { EnquiriesOnPage, EnquiryInList } from '../queries.ts'
import {
  enquiriesPageUrl,
  enquiryAnswerUrl,
  enquiryEndUrl,
  enquiryTrustUrl,
  pictureCopyUrl,
  pictureUrl,
} from '../urls.ts'

export function EnquiriesPage({ list: { enquiries, ...list } }: { list: EnquiriesOnPage }) {
  const m = useMessages(messages)
  return (
    <InboxPage
      {...list}
      list={enquiries}
      words={m}
      pageUrl={enquiriesPageUrl}
      row={(enquiry) => <EnquiryRow key={enquiry.id} enquiry={enquiry} />}
    />
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
      {pictures.map((picture) => (
        <li key={picture.position}>
          <Link to={pictureUrl({ id, position: picture.position })}>
            <Picture picture={shown(id, picture)} alt={m.picture(picture.position)} sizes="8rem" />
          </Link>
          <span class="small muted">{picture.name}</span>
        </li>
      ))}
    </ul>
  )
}

/** The picture in its copies; as it was kept until they are made. */
function shown(id: number, { position, copies, width, height }: EnquiryInList['pictures'][number]): PictureShown {
  const inCopies = shownIn(copies, (copy) => pictureCopyUrl({ id, position }, copy))
  return inCopies ?? { url: pictureUrl({ id, position }), width, height, sources: [] }
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
