import { Figure } from '#design/figure.tsx'
import { Isotype } from '#design/isotype.tsx'
import { Grid, Span } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Lacks } from '#design/notices.tsx'
import { Missing } from '#design/tags.tsx'
import { Both } from '#design/text.tsx'
import { Timeline, TimelineKey } from '#design/timeline.tsx'
import { PlacesFigure, type PlacesMap, placeUrl } from '#modules/places/index.ts'
import { drawnOnce } from '#platform/memory/drawn-once.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import { type PlacedProject, tallied } from '../placed.ts'
import { ProjectDates } from '../project-rows.tsx'
import { inOrderOfTime, type ProjectInList } from '../queries.ts'
import { projectUrl } from '../urls.ts'
import { datesOf } from '../when.ts'

/** How many projects began in each year. */
export function YearsChart({ projects }: { projects: ProjectInList[] }) {
  return drawnOnce([projects], 'years', () => <YearsDrawing projects={projects} />)
}

function YearsDrawing({ projects }: { projects: ProjectInList[] }) {
  const m = useMessages(messages)
  const starts = projects.map((project) => datesOf(project)?.from.slice(0, 4))
  const years = starts.filter((year) => year !== undefined).map(Number)
  if (years.length === 0) return null
  const first = Math.min(...years)
  const undated = starts.length - years.length
  const columns = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({
    label: String(first + index),
    count: years.filter((year) => year === first + index).length,
  }))
  return (
    <Figure label={m.chart.label} caption={m.chart.caption}>
      <Isotype
        name={m.chart.name}
        columns={undated > 0 ? [...columns, { label: m.undated, count: undated, isMissing: true }] : columns}
      />
    </Figure>
  )
}

interface ProjectsTimelineProps {
  projects: ProjectInList[]
  /** No more than the first of them. */
  most?: number
}

/** Projects on a line of years. Those without a date stand apart. */
export function ProjectsTimeline({ projects, most = projects.length }: ProjectsTimelineProps) {
  return drawnOnce([projects], `timeline ${most}`, () => <DatedAndUndated projects={projects.slice(0, most)} />)
}

function DatedAndUndated({ projects }: { projects: ProjectInList[] }) {
  const m = useMessages(messages)
  const dated = inOrderOfTime(projects)
  const undated = projects.filter((project) => datesOf(project) === undefined)
  return (
    <>
      {dated.length === 0 && (
        <p>
          <Missing>{m.timeline.none}</Missing>
        </p>
      )}
      <ProjectLines id="timeline" projects={dated} />
      {dated.length > 0 && <TimelineKey />}
      {undated.length > 0 && (
        <div class="spaced">
          <Lacks
            id="undated"
            title={m.timeline.undated}
            items={undated.map((project) => <ProjectLink key={project.id} project={project} />)}
          />
        </div>
      )}
    </>
  )
}

interface ProjectLinesProps {
  id: string
  /** With dates, the first one first. */
  projects: ProjectInList[]
  /** The one the page is about; the others stay quiet. */
  here?: number | undefined
}

/** The lines of a timeline, each leading to its project. */
export function ProjectLines({ id, projects, here }: ProjectLinesProps) {
  return (
    <Timeline
      id={id}
      rows={projects.flatMap((project) => {
        const dates = datesOf(project)
        if (!dates) return []
        const title = { ka: project.title_ka, en: project.title_en }
        return {
          title: project.id === here ? <Both text={title} quiet /> : <ProjectLink project={project} isPlain />,
          dates,
          words: <ProjectDates project={project} />,
          isQuiet: here !== undefined && project.id !== here,
        }
      })}
    />
  )
}

/** The map of the projects' places, and beside it the same as a list. */
export function ProjectsMap({ map, placed }: { map: PlacesMap | undefined; placed: PlacedProject[] }) {
  const m = useMessages(messages)
  const places = Map.groupBy(
    placed.flatMap(({ project, places: at }) => at.map((place) => ({ project, place }))),
    ({ place }) => place.slug,
  )
  const placeless = placed.filter(({ places: at }) => at.length === 0)
  return (
    <Grid>
      {map && (
        <Span of={7}>
          <PlacesFigure id="map" map={map} height={351} tally={tallied(placed)} />
        </Span>
      )}
      <Span of={map ? 5 : 12}>
        <h3 class="label quiet">{m.map.sameAsList}</h3>
        <Facts>
          {[...places.values()].map(([first, ...others]) =>
            first ? (
              <Fact
                key={first.place.slug}
                name={
                  <Link to={placeUrl(first.place)}>
                    <Both text={{ ka: first.place.name_ka, en: first.place.name_en }} quiet />
                  </Link>
                }
              >
                {[first, ...others].map(({ project }) => (
                  <p key={project.id}>
                    <ProjectLink project={project} />
                  </p>
                ))}
              </Fact>
            ) : null,
          )}
        </Facts>
        {placeless.length > 0 && (
          <div class="spaced">
            <Lacks
              id="placeless"
              title={m.map.placeless}
              items={placeless.map(({ project }) => <ProjectLink key={project.id} project={project} />)}
            />
          </div>
        )}
      </Span>
    </Grid>
  )
}

function ProjectLink({ project, isPlain }: { project: ProjectInList; isPlain?: boolean }) {
  return (
    <Link class={isPlain ? 'plain' : undefined} to={projectUrl(project)}>
      <Both text={{ ka: project.title_ka, en: project.title_en }} quiet />
    </Link>
  )
}
