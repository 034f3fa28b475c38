import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Missing, Tag, type TagKind } from '#design/tags.tsx'
import { Both, useFormats } from '#design/text.tsx'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import type { ProjectInList } from './queries.ts'
import type { ProjectKind, ProjectState } from './tables.ts'
import { projectUrl } from './urls.ts'
import { datesOf } from './when.ts'

/** Projects as a ledger: when, what, whose money, and how far. The headings are of the third level. */
export function ProjectRows({ projects }: { projects: ProjectInList[] }) {
  return (
    <Rows ledger>
      {projects.map((project) => (
        <Row
          key={project.id}
          when={<ProjectDates project={project} />}
          title={
            <Link class="plain" to={projectUrl(project)}>
              <Both text={{ ka: project.title_ka, en: project.title_en }} quiet />
            </Link>
          }
          by={<GivenBy project={project} />}
          tags={
            <>
              <StateTag state={project.state} />
              {project.kind !== 'project' && <KindTag kind={project.kind} />}
            </>
          }
        />
      ))}
    </Rows>
  )
}

/** When it was, in words; that nobody has dated it, where nobody has. */
export function ProjectDates({ project }: { project: Parameters<typeof datesOf>[0] }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const dates = datesOf(project)
  return dates ? formats.dates(dates) : <Missing>{m.undated}</Missing>
}

const stateTags: Record<ProjectState, TagKind> = { completed: 'done', ongoing: 'now', unknown: 'lacking' }

export function StateTag({ state }: { state: ProjectState }) {
  const m = useMessages(messages)
  return <Tag kind={stateTags[state]}>{m.states[state]}</Tag>
}

export function KindTag({ kind }: { kind: ProjectKind }) {
  const m = useMessages(messages)
  return <Tag>{m.kinds[kind]}</Tag>
}

/** Donor and funder; where neither is named, the programme. */
function GivenBy({ project }: { project: ProjectInList }) {
  const m = useMessages(messages)
  const { donors, funders, programme_ka, programme_en } = project
  if (donors.length > 0 || funders.length > 0) {
    return (
      <>
        <Names label={m.roles.donor} names={donors} />
        {donors.length > 0 && funders.length > 0 && ' · '}
        <Names label={m.roles.funder} names={funders} />
      </>
    )
  }
  return programme_ka ? <Names label={m.programme} names={[{ ka: programme_ka, en: programme_en ?? '' }]} /> : null
}

function Names({ label, names }: { label: string; names: Bilingual[] }) {
  if (names.length === 0) return null
  return (
    <>
      {label}:{' '}
      {names.map((name, index) => (
        <span key={name.ka}>
          {index > 0 && ', '}
          <Both text={name} quiet />
        </span>
      ))}
    </>
  )
}
