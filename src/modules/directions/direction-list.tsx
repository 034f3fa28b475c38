import { EditLink } from '#design/edit-link.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Initials } from '#design/lists.tsx'
import { Both } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { titleOf } from './title.ts'
import { directionUrl } from './urls.ts'
import type { DirectionWithWork } from './work.ts'

interface DirectionListProps {
  directions: DirectionWithWork[]
  /** In the association's own words to the last mark, as in its list. */
  literal?: boolean
}

/** The directions in ruled columns, each under its initial, with the number of records under it. */
export function DirectionList({ directions, literal = false }: DirectionListProps) {
  return (
    <Initials>
      {directions.map((one) => (
        <Item key={one.direction.id} {...one} literal={literal} />
      ))}
    </Initials>
  )
}

function Item({ direction, records, literal }: DirectionWithWork & { literal: boolean }) {
  const m = useMessages(messages)
  const id = `direction-${direction.number}`
  const link = { to: directionUrl(direction), 'aria-describedby': id }
  return (
    <li>
      <p id={id}>
        <Both text={literal ? { ka: direction.text_ka, en: direction.text_en } : titleOf(direction)} quiet />
      </p>
      <EditLink of="direction" number={direction.id} text="text" what={m.numbered(direction.number)} />
      {records > 0 ? (
        <GoLink {...link}>{m.records(records)}</GoLink>
      ) : (
        <Link class="missing" {...link}>
          {m.noRecords}
        </Link>
      )}
    </li>
  )
}
