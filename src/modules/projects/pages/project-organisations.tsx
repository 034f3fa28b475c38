import { Section } from '#design/folio.tsx'
import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Both } from '#design/text.tsx'
import { ProgrammeFacts } from '#modules/funding/index.ts'
import { organisationUrl } from '#modules/organisations/index.ts'
import { useMessages } from '#platform/messages.ts'
import { evidence } from '../evidence.ts'
import { messages } from '../messages.ts'
import type { OrganisationInProject, Project } from '../one-project.ts'
import { projectUrl } from '../urls.ts'

/** Everybody in the project, in each of their roles, with the words of the source that say so. */
export function ProjectOrganisations({ project }: { project: Project }) {
  const m = useMessages(messages)
  if (project.organisations.length === 0) return null
  return (
    <Section id="organisations" title={m.organisations}>
      <Rows>
        {project.organisations.map((organisation) => (
          <Row
            key={organisation.id}
            when={m.roles[organisation.role]}
            title={
              <Link class="plain" to={organisationUrl(organisation)}>
                <Both text={{ ka: organisation.name_ka, en: organisation.name_en }} quiet />
              </Link>
            }
            by={organisation.evidence_ka !== '' && <Evidence of={organisation} />}
          />
        ))}
      </Rows>
    </Section>
  )
}

function Evidence({ of: { evidence_ka } }: { of: OrganisationInProject }) {
  const m = useMessages(messages)
  return (
    <>
      {m.inTheSource} <span lang="ka">{evidence(evidence_ka)}</span>
    </>
  )
}

/** The umbrella programme, and the other projects that belong to it. */
export function ProjectProgramme({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { programme, siblings } = project
  if (!programme) return null
  return (
    <Section id="programme" title={m.programme}>
      <div class="flow">
        <h3>
          <Both text={{ ka: programme.name_ka, en: programme.name_en }} />
        </h3>
        <ProgrammeFacts programme={programme} />
        {siblings.length > 0 && (
          <>
            <h4>{m.siblings}</h4>
            <ul>
              {siblings.map((sibling) => (
                <li key={sibling.id}>
                  <Link to={projectUrl(sibling)}>
                    <Both text={{ ka: sibling.title_ka, en: sibling.title_en }} quiet />
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  )
}
