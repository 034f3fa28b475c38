import { Section } from '#design/folio.tsx'
import { Empty } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { Both, chooseText } from '#design/text.tsx'
import { type Programme, ProgrammeFacts } from '#modules/funding/index.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { ProjectRows } from '../project-rows.tsx'
import type { ProjectInList, ProjectTotals } from '../queries.ts'

interface ProjectsPageProps {
  title: Bilingual
  projects: ProjectInList[]
  totals: ProjectTotals
  /** Programmes that stand on no project's page. */
  programmes: Programme[]
}

export function ProjectsPage({ title, projects, totals, programmes }: ProjectsPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <Page
      title={chooseText(title, language).words}
      label={m.heading}
      aside={totals.firstYear && m.since(totals.firstYear)}
      lede={projects.length > 0 ? m.totals(totals.projects, totals.withResults) : undefined}
      crumbs={[]}
    >
      {projects.length === 0 ? (
        <Empty title={m.empty}>
          <p>{m.emptyNote}</p>
        </Empty>
      ) : (
        <Section id="list" title={m.list} unseen>
          <ProjectRows projects={projects} />
        </Section>
      )}
      {programmes.length > 0 && <OtherProgrammes programmes={programmes} />}
    </Page>
  )
}

function OtherProgrammes({ programmes }: { programmes: Programme[] }) {
  const m = useMessages(messages)
  return (
    <Section id="programmes" title={m.otherProgrammes}>
      {programmes.map((programme) => (
        <div key={programme.id} id={programme.slug} class="flow">
          <h3>
            <Both text={{ ka: programme.name_ka, en: programme.name_en }} />
          </h3>
          <ProgrammeFacts programme={programme} />
        </div>
      ))}
    </Section>
  )
}
