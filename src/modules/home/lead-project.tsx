import { EditLink } from '#design/edit-link.tsx'
import { Folio } from '#design/folio.tsx'
import { Grid, Span } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Both } from '#design/text.tsx'
import { shortPlaceName } from '#modules/places/index.ts'
import { type Project, projectUrl } from '#modules/projects/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** The project under way, as the lead story of the page. */
export function LeadProject({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { title_ka, title_en, objectives } = project
  return (
    <section class="feature" aria-labelledby="now">
      <Folio left={m.current} right={<Where project={project} />} />
      <Grid>
        <Span of={objectives.length > 0 ? 7 : 9}>
          <h2 id="now">
            <Link class="plain" to={projectUrl(project)}>
              <Both text={{ ka: title_ka, en: title_en }} quiet />
            </Link>
          </h2>
          <p class="story">
            <Story project={project} />
          </p>
          <EditLink of="project" number={project.id} text="title" what={{ ka: title_ka, en: title_en }} />
          <p class="spaced">
            <GoLink to={projectUrl(project)}>{m.projectPage}</GoLink>
          </p>
        </Span>
        {objectives.length > 0 && <Objectives objectives={objectives} />}
      </Grid>
    </section>
  )
}

/** Beside its objectives the programme it belongs to; without them its goal, or else what the source says of it. */
function Story({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { goal_ka, goal_en, text_ka, text_en, objectives, programme } = project
  if (objectives.length > 0 && programme) {
    return (
      <>
        {m.programme} <Both text={{ ka: programme.name_ka, en: programme.name_en }} />
      </>
    )
  }
  return <Both text={goal_ka === '' ? { ka: text_ka, en: text_en } : { ka: goal_ka, en: goal_en }} />
}

function Where({ project }: { project: Project }) {
  const places = project.places.filter(({ certainty }) => certainty === 'certain')
  return (
    <>
      {places.map((place, index) => (
        <span key={place.id}>
          {index > 0 && ' · '}
          <Both text={shortPlaceName(place)} quiet />
        </span>
      ))}
    </>
  )
}

function Objectives({ objectives }: Pick<Project, 'objectives'>) {
  const m = useMessages(messages)
  return (
    <div class="from-9 ruled">
      <h3 class="label quiet">{m.objectives}</h3>
      <Lozenges small>
        {objectives.map((text) => (
          <li key={text.id}>
            <span>
              <Both text={{ ka: text.text_ka, en: text.text_en }} quiet />
            </span>
          </li>
        ))}
      </Lozenges>
    </div>
  )
}
