import { GoLink, Link } from '#design/links.tsx'
import { Initials } from '#design/lists.tsx'
import { Both } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { directionUrl } from './urls.ts'
import type { DirectionWithWork } from './work.ts'

/** The directions in ruled columns, each under its initial, with the number of records under it. */
export function DirectionList({ directions }: { directions: DirectionWithWork[] }) {
  return (
    <Initials>
      {directions.map((one) => (
        <Item key={one.direction.id} {...one} />
      ))}
    </Initials>
  )
}

function Item({ direction, records }: DirectionWithWork) {
  const m = useMessages(messages)
  const id = `direction-${direction.number}`
  const link = { to: directionUrl(direction), 'aria-describedby': id }
  return (
    <li>
      <p id={id}>
        <Both text={{ ka: direction.text_ka, en: direction.text_en }} quiet />
      </p>
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
