import { EditLink, lineControl } from '#design/edit-link.tsx'
import { JsonLd } from '#design/json-ld.tsx'
import { Grid, Pair, Side, Wide } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Page } from '#design/page.tsx'
import { RelatedRecords } from '#design/related.tsx'
import { Plait } from '#design/seal.tsx'
import { Tag } from '#design/tags.tsx'
import { Both, chooseText, Paragraphs } from '#design/text.tsx'
import { directionUrl } from '#modules/directions/index.ts'
import { PlacesFigure, type PlacesMap } from '#modules/places/index.ts'
import { useMessages } from '#platform/messages.ts'
import type { RelatedGroup } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Project } from '../one-project.ts'
import { projectData } from '../project-data.ts'
import { KindTag, ProjectDates, StateTag } from '../project-rows.tsx'
import { projectsUrl } from '../urls.ts'
import { ProjectChain } from './project-chain.tsx'
import { ProjectMoney } from './project-money.tsx'
import { ProjectOrganisations, ProjectProgramme } from './project-organisations.tsx'
import { ProjectFacts, ProjectLacks } from './project-side.tsx'
import { ProjectSource } from './project-source.tsx'
import { ProjectWhen } from './project-when.tsx'

/** A title of more letters is set as a sentence. */
const longestShortTitle = 40

export interface ProjectPageProps {
  project: Project
  related: RelatedGroup[]
  /** Where it was, if that is known and the pack has an outline of it. */
  map: PlacesMap | undefined
}

export function ProjectPage({ project, related, map }: ProjectPageProps) {
  const m = useMessages(messages)
  const view = useView()
  const { language } = view
  const title = { ka: project.title_ka, en: project.title_en }
  const inOneSentence = { ka: project.goal_ka || project.text_ka, en: project.goal_en || project.text_en }
  return (
    <Page
      title={chooseText(title, language).words}
      heading={<Both text={title} />}
      sentence={chooseText(title, language).words.length > longestShortTitle}
      label={m.numbered(project.position)}
      aside={<ProjectDates project={project} />}
      edit={{ of: 'project', number: project.id, text: 'title', what: title }}
      tags={<ProjectTags project={project} />}
      crumbs={[{ to: projectsUrl, label: m.heading }]}
      description={chooseText(inOneSentence, language).words}
      head={<JsonLd data={projectData(view, project)} />}
    >
      <ProjectChain project={project} />
      <ProjectMoney project={project} />
      <Plait />
      <Grid>
        <Wide>
          <ProjectStory project={project} />
          <ProjectSource project={project} />
        </Wide>
        <Side name={m.facts}>
          <ProjectFacts project={project} />
          <Pair>
            {map && <PlacesFigure id="map" map={map} height={map.fields.length > 1 ? 340 : 390} />}
            <ProjectLacks project={project} />
          </Pair>
        </Side>
      </Grid>
      <ProjectOrganisations project={project} />
      <ProjectProgramme project={project} />
      <RelatedRecords groups={related} />
      <ProjectWhen project={project} />
      {project.around.length < 2 && (
        <p class="spaced">
          <GoLink to={projectsUrl}>{m.all}</GoLink>
        </p>
      )}
    </Page>
  )
}

function ProjectTags({ project }: { project: Project }) {
  const m = useMessages(messages)
  return (
    <>
      <StateTag state={project.state} />
      <KindTag kind={project.kind} />
      {project.directions.map((direction) => (
        <Tag key={direction.id}>
          <Link to={directionUrl(direction)}>{m.direction(direction.number)}</Link>
        </Tag>
      ))}
    </>
  )
}

/** What it was to reach, what was done, what came of it; what is not known is said under what is missing. */
function ProjectStory({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { goal_ka, goal_en, objectives, activities, results } = project
  return (
    <>
      {goal_ka !== '' && (
        <>
          <h2>{m.goal}</h2>
          <Paragraphs text={{ ka: goal_ka, en: goal_en }} />
          <EditLink of="project" number={project.id} text="goal" what={m.goal} />
        </>
      )}
      <StoryList heading={m.objectives} name="objectives" texts={objectives} />
      <StoryList heading={m.activities} name="activities" texts={activities} />
      <StoryList heading={m.results} name="results" texts={results} done />
    </>
  )
}

interface StoryListProps {
  heading: string
  /** What the list is called in the form that edits it. */
  name: string
  texts: Project['results']
  done?: boolean
}

function StoryList({ heading, name, texts, done = false }: StoryListProps) {
  if (texts.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <Lozenges done={done}>
        {texts.map((text) => (
          <li key={text.id}>
            <span>
              <Both text={{ ka: text.text_ka, en: text.text_en }} />
              <EditLink
                of="project"
                number={text.project_id}
                text={lineControl(name, text.id, 'text')}
                what={heading}
              />
            </span>
          </li>
        ))}
      </Lozenges>
    </>
  )
}
