import { Section } from '#design/folio.tsx'
import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Both } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { Project } from '../one-project.ts'
import { ProjectDates } from '../project-rows.tsx'
import type { ProjectInList } from '../queries.ts'
import { projectUrl } from '../urls.ts'

/** The projects before and after this one; nothing where it has no date and so no place in time. */
export function ProjectNeighbours({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { previous, next } = project
  if (!previous && !next) return null
  return (
    <Section id="neighbours" title={m.neighbours}>
      <Rows>
        {previous && <Neighbour label={m.previous} project={previous} />}
        {next && <Neighbour label={m.next} project={next} />}
      </Rows>
    </Section>
  )
}

function Neighbour({ label, project }: { label: string; project: ProjectInList }) {
  return (
    <Row
      when={label}
      title={
        <Link class="plain" to={projectUrl(project)}>
          <Both text={{ ka: project.title_ka, en: project.title_en }} quiet />
        </Link>
      }
      by={<ProjectDates project={project} />}
    />
  )
}
