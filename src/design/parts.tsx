import { useMessages } from '#platform/messages.ts'
import { Link } from './links.tsx'
import { messages } from './messages.ts'

/** Which part of a long list is shown. */
export interface Part {
  /** From 1. */
  page: number
  /** How many stand on one page. */
  size: number
  /** How many there are in all. */
  count: number
}

/** Where the list goes on, and which part of it this is. A list that fits on one page shows nothing. */
export function PartLinks({ part, to }: { part: Part; to: (page: number) => string }) {
  const { parts: m } = useMessages(messages)
  const { page, size, count } = part
  if (count <= size) return null
  const last = Math.ceil(count / size)
  return (
    <nav class="views" aria-label={m.name}>
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev">
          {m.before}
        </Link>
      )}
      <span>{m.shown((page - 1) * size + 1, Math.min(page * size, count), count)}</span>
      {page < last && (
        <Link to={to(page + 1)} rel="next">
          {m.next}
        </Link>
      )}
    </nav>
  )
}

/** The page that an address asks for, or nothing where it asks for one that is not there. */
export function readPage(given: string | undefined, size: number, count: number): number | undefined {
  if (given === undefined) return 1
  const page = Number(given)
  const isThere = /^[1-9]\d{0,6}$/.test(given) && (page - 1) * size < Math.max(count, 1)
  return isThere ? page : undefined
}
