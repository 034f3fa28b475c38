import { useMessages } from '#platform/messages.ts'
import { feedUrls } from './addresses.ts'
import { Link } from './links.tsx'
import { messages } from './messages.ts'

/** The feeds of the whole site, where a reader can see them: browsers no longer show what stands in the head. */
export function FeedLinks() {
  const m = useMessages(messages)
  return (
    <p class="small spaced">
      {m.feeds} <Link to={feedUrls.atom}>{m.feedNames.atom}</Link> · <Link to={feedUrls.json}>{m.feedNames.json}</Link>
    </p>
  )
}
