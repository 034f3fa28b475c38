import { Grid, Side } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { factsInOneLine, RelatedRecords } from '#design/related.tsx'
import { Both, chooseText } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import type { RelatedGroup } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Direction } from '../queries.ts'
import { titleOf } from '../title.ts'
import { contactUrl, directionsUrl, directionUrl, projectsUrl } from '../urls.ts'

interface DirectionPageProps {
  direction: Direction
  related: RelatedGroup[]
  all: Direction[]
}

export function DirectionPage({ direction, related, all }: DirectionPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const title = titleOf(direction)
  return (
    <Page
      title={chooseText(title, language).words}
      heading={<Both text={title} />}
      label={m.numbered(direction.number)}
      description={factsInOneLine([m.numbered(direction.number)], related, language)}
      aside={`${direction.number} / ${all.length}`}
      initial={direction.number}
      sentence
      edit={{ of: 'direction', number: direction.id, text: 'text', what: title }}
      crumbs={[{ to: directionsUrl, label: m.heading }]}
    >
      <Grid>
        <div class="span-8 first-section">
          <RelatedRecords groups={related} />
          {related.length === 0 && (
            <Empty title={m.empty}>
              <p>{m.emptyNote}</p>
            </Empty>
          )}
        </div>
        <Side name={m.youMay.heading}>
          <h2 class="label">{m.youMay.heading}</h2>
          <Lozenges>
            <li>
              <Link to={contactUrl}>{m.youMay.write}</Link>
            </li>
            <li>
              <Link to={projectsUrl}>{m.youMay.projects}</Link>
            </li>
            <li>
              <Link to={directionsUrl}>{m.youMay.directions}</Link>
            </li>
          </Lozenges>
        </Side>
      </Grid>
      <Neighbours direction={direction} all={all} />
    </Page>
  )
}

/** The direction before and the one after it. */
function Neighbours({ direction, all }: Omit<DirectionPageProps, 'related'>) {
  const m = useMessages(messages)
  const here = all.findIndex((one) => one.id === direction.id)
  const before = all[here - 1]
  const after = all[here + 1]
  if (!before && !after) return null
  return (
    <nav class="section actions spread" aria-label={m.others}>
      {before && (
        <Link class="back" to={directionUrl(before)}>
          {m.numbered(before.number)}
        </Link>
      )}
      {after && <GoLink to={directionUrl(after)}>{m.numbered(after.number)}</GoLink>}
    </nav>
  )
}
