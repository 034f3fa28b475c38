import { Section } from '#design/folio.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { Project } from '../one-project.ts'
import { projectsUrl } from '../urls.ts'
import { ProjectLines } from './projects-views.tsx'

/** Its place among the others in time; nothing for a project nobody has dated. */
export function ProjectWhen({ project }: { project: Project }) {
  const m = useMessages(messages)
  if (project.around.length < 2) return null
  return (
    <Section id="when" title={m.timeline.heading} more={{ to: projectsUrl, label: m.all }}>
      <ProjectLines id="when-line" projects={project.around} here={project.id} />
    </Section>
  )
}
