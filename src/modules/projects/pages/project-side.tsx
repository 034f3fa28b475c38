import { EditLink } from '#design/edit-link.tsx'
import { Link } from '#design/links.tsx'
import { Fact, Facts, Lozenges } from '#design/lists.tsx'
import { Lacks } from '#design/notices.tsx'
import { Missing } from '#design/tags.tsx'
import { Both } from '#design/text.tsx'
import { directionUrl, titleOfDirection } from '#modules/directions/index.ts'
import { placeUrl } from '#modules/places/index.ts'
import { useMessages } from '#platform/messages.ts'
import { lackingIn } from '../lacking.ts'
import { messages } from '../messages.ts'
import type { PlaceOfProject, Project } from '../one-project.ts'
import { ProjectDates } from '../project-rows.tsx'
import { contactUrl } from '../urls.ts'

/** When, where, for whom and for how much. */
export function ProjectFacts({ project }: { project: Project }) {
  const m = useMessages(messages)
  const places = project.places.filter(({ certainty }) => certainty === 'certain')
  return (
    <Facts>
      <Fact name={m.when}>
        <ProjectDates project={project} />
        <EditLink of="project" number={project.id} field="starts_on" what={m.when} />
      </Fact>
      <Fact name={m.state}>
        {project.state === 'unknown' ? m.unknownState : m.states[project.state]}{' '}
        <EditLink of="project" number={project.id} field="state" what={m.state} />
      </Fact>
      <Fact name={m.where}>
        {places.length === 0 && <Missing>{m.notSupplied}</Missing>}
        {places.map((place) => (
          <Place key={place.id} place={place} />
        ))}
        <EditLink of="project" number={project.id} field="places" what={m.where} />
      </Fact>
      <Fact name={m.forWhom}>
        {project.groups.length === 0 && <Missing>{m.notSupplied}</Missing>}
        {project.groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
        <EditLink of="project" number={project.id} field="groups" what={m.forWhom} />
      </Fact>
      {project.directions.length > 0 && (
        <Fact name={m.directions}>
          <Lozenges small>
            {project.directions.map((direction) => (
              <li key={direction.id}>
                <Link to={directionUrl(direction)}>
                  <Both text={titleOfDirection(direction)} quiet />
                </Link>
              </li>
            ))}
          </Lozenges>
        </Fact>
      )}
    </Facts>
  )
}

/** A place whose name is guessed has no page to lead to. */
function Place({ place }: { place: PlaceOfProject }) {
  const name = <Both text={{ ka: place.name_ka, en: place.name_en }} quiet />
  return (
    <p>
      {place.name_state === 'confirmed' ? <Link to={placeUrl(place)}>{name}</Link> : name}
      {place.detail_ka !== '' && (
        <>
          : <Both text={{ ka: place.detail_ka, en: place.detail_en }} />
        </>
      )}
    </p>
  )
}

function Group({ group }: { group: Project['groups'][number] }) {
  const m = useMessages(messages)
  const { text_ka, text_en, age_from, age_to, communities } = group
  const ages = useAges(age_from, age_to)
  const numbers = [ages, communities === null ? undefined : m.communities(communities)].filter(Boolean)
  return (
    <>
      <p>
        <Both text={{ ka: text_ka, en: text_en }} />
      </p>
      {numbers.length > 0 && <p class="small muted">{numbers.join(' · ')}</p>}
    </>
  )
}

function useAges(from: number | null, to: number | null): string | undefined {
  const m = useMessages(messages)
  if (from !== null && to !== null) return m.ages(from, to)
  if (from !== null) return m.ageFrom(from)
  return to === null ? undefined : m.ageTo(to)
}

/** What nobody has told us yet, and whom to tell. */
export function ProjectLacks({ project }: { project: Project }) {
  const m = useMessages(messages)
  return (
    <Lacks id="lacks" title={m.lacks} items={lackingIn(project).map((one) => m.lacking[one])}>
      <Link to={contactUrl}>{m.doYouKnow}</Link>
    </Lacks>
  )
}
