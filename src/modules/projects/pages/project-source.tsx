import { EditLink } from '#design/edit-link.tsx'
import { Link } from '#design/links.tsx'
import { Both } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Project } from '../one-project.ts'
import { sourceId, sourceUrl } from '../urls.ts'

/** The association's own text: always in Georgian, as the evidence for everything else; its translation above it. */
export function ProjectSource({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { language } = useView()
  const texts = [project, ...project.furtherText]
  return (
    <>
      {language === 'en' && (
        <>
          <h2>{m.sourceText}</h2>
          {texts.map(({ text_en }) => (
            <p key={text_en} class="measure">
              {text_en}
            </p>
          ))}
        </>
      )}
      <h2 id={sourceId}>{m.source}</h2>
      <blockquote class="source">
        {texts.map(({ text_ka }) => (
          <p key={text_ka} lang="ka">
            {text_ka}
          </p>
        ))}
        <footer>
          {m.sourceLines(project.source_lines)} <Link to={sourceUrl(project)}>{m.sourceAddress}</Link>
        </footer>
      </blockquote>
      <EditLink of="project" number={project.id} text="text" what={m.source} />
      <AsWritten project={project} />
    </>
  )
}

/** Places that the source names, but cannot be right about. */
function AsWritten({ project }: { project: Project }) {
  const m = useMessages(messages)
  const places = project.places.filter(({ certainty }) => certainty === 'as-written')
  if (places.length === 0) return null
  return (
    <p class="small muted measure">
      {m.asWritten}{' '}
      {places.map((place, index) => (
        <span key={place.id}>
          {index > 0 && ', '}
          <Both text={{ ka: place.name_ka, en: place.name_en }} quiet />
        </span>
      ))}
      . {m.asWrittenNote}
    </p>
  )
}
