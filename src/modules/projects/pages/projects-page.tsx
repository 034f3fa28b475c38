import { Section } from '#design/folio.tsx'
import { Empty } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import { Views } from '#design/register.tsx'
import { Both, chooseText } from '#design/text.tsx'
import { type Programme, ProgrammeFacts } from '#modules/funding/index.ts'
import type { PlacesMap } from '#modules/places/index.ts'
import type { SectionTitle } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { Facet } from '../facets.ts'
import { messages } from '../messages.ts'
import type { PlacedProject } from '../placed.ts'
import { ProjectRows } from '../project-rows.tsx'
import type { ProjectInList, ProjectTotals } from '../queries.ts'
import { views, type Wanted, wantedUrl } from '../wanted.ts'
import { NothingFound, ProjectsFilter } from './projects-filter.tsx'
import { ProjectsMap, ProjectsTimeline, YearsChart } from './projects-views.tsx'

export interface ProjectsPageProps {
  title: SectionTitle
  /** All of them. */
  projects: ProjectInList[]
  totals: ProjectTotals
  facets: Facet[]
  wanted: Wanted
  /** Those that were asked for, with their places. */
  found: PlacedProject[]
  /** Which part of them the list shows. */
  part: Part
  /** Where the map is asked for, and the pack has one. */
  map: PlacesMap | undefined
  /** Programmes that stand on no project's page. */
  programmes: Programme[]
}

export function ProjectsPage(props: ProjectsPageProps) {
  const { title, projects, totals, wanted, programmes } = props
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <Page
      title={chooseText(title, language).words}
      edit={{ of: 'section', number: title.number, text: 'title', what: title }}
      label={m.heading}
      aside={totals.firstYear && m.since(totals.firstYear)}
      lede={projects.length > 0 ? m.totals(totals.projects, totals.withResults) : undefined}
      beside={projects.length > 0 && <YearsChart projects={projects} />}
      address={wantedUrl(wanted, props.part.page)}
      hidden={Object.keys(wanted.chosen).length > 0}
      crumbs={[]}
    >
      {projects.length === 0 ? (
        <Empty title={m.empty}>
          <p>{m.emptyNote}</p>
        </Empty>
      ) : (
        <Narrowed {...props} />
      )}
      {programmes.length > 0 && <OtherProgrammes programmes={programmes} />}
    </Page>
  )
}

function Narrowed(props: ProjectsPageProps) {
  const m = useMessages(messages)
  const { projects, wanted, found } = props
  const isCombined = Object.keys(wanted.chosen).length > 0
  return (
    <>
      <Section id="filter" title={m.filter.heading} unseen>
        <ProjectsFilter {...props} />
      </Section>
      <section class="section" aria-labelledby="found">
        <Views
          name={m.views.name}
          entries={views.map((view) => ({
            to: wantedUrl({ ...wanted, view }),
            label: m.views[view],
            isCurrent: view === wanted.view,
            isCombined,
          }))}
        />
        <div class="found">
          <h2 id="found" class="unseen">
            {m.views[wanted.view]}
          </h2>
          <p class="small muted">{m.filter.found(found.length, projects.length)}</p>
        </div>
        {found.length > 0 ? <Found {...props} /> : <NothingFound {...props} />}
      </section>
    </>
  )
}

function Found({ wanted, found, map, part }: ProjectsPageProps) {
  const projects = found.map(({ project }) => project)
  if (wanted.view === 'timeline') return <ProjectsTimeline projects={projects} />
  if (wanted.view === 'map') return <ProjectsMap map={map} placed={found} />
  const from = (part.page - 1) * part.size
  return (
    <>
      <ProjectRows projects={projects.slice(from, from + part.size)} />
      <PartLinks part={part} to={(page) => wantedUrl(wanted, page)} />
    </>
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
