import { Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Picture, type PictureShown } from '#design/picture.tsx'
import { Both, useFormats, Written } from '#design/text.tsx'
import { shownIn } from '#modules/media/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { WholeEnquiry } from '../queries.ts'
import { pictureCopyUrl, pictureUrl } from '../urls.ts'

/** The whole of an enquiry, for whoever answers it. */
export function EnquiryTold({ enquiry }: { enquiry: WholeEnquiry }) {
  return (
    <>
      <Written lang={enquiry.language}>{enquiry.description}</Written>
      <Wishes enquiry={enquiry} />
      <Pictures enquiry={enquiry} />
    </>
  )
}

/** What was said about the piece; what was left out is not shown. */
function Wishes({ enquiry }: { enquiry: WholeEnquiry }) {
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

function Pictures({ enquiry: { id, pictures } }: { enquiry: WholeEnquiry }) {
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
function shown(id: number, { position, copies, width, height }: WholeEnquiry['pictures'][number]): PictureShown {
  const inCopies = shownIn(copies, (copy) => pictureCopyUrl({ id, position }, copy))
  return inCopies ?? { url: pictureUrl({ id, position }), width, height, sources: [] }
}
