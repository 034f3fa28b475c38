import { EditLink } from '#design/edit-link.tsx'
import { Section } from '#design/folio.tsx'
import { Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Both } from '#design/text.tsx'
import { ProgrammeFacts } from '#modules/funding/index.ts'
import { organisationUrl } from '#modules/organisations/index.ts'
import { useMessages } from '#platform/messages.ts'
import { evidence } from '../evidence.ts'
import { messages } from '../messages.ts'
import type { OrganisationInProject, Project } from '../one-project.ts'
import { projectUrl } from '../urls.ts'

/** Everybody in the project by their roles, with the words of the source that say so. */
export function ProjectOrganisations({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { organisations } = project
  if (organisations.length === 0) return null
  const roles = [...new Set(organisations.map(({ role }) => role))]
  return (
    <Section id="organisations" title={m.organisations}>
      <EditLink of="project" number={project.id} field="organisations" what={m.organisations} />
      <Facts wide>
        {roles.map((role) => (
          <Fact key={role} name={m.roles[role]}>
            {organisations
              .filter((organisation) => organisation.role === role)
              .map((organisation) => (
                <Organisation key={organisation.id} organisation={organisation} />
              ))}
          </Fact>
        ))}
      </Facts>
    </Section>
  )
}

function Organisation({ organisation }: { organisation: OrganisationInProject }) {
  const m = useMessages(messages)
  const { name_ka, name_en, evidence_ka } = organisation
  return (
    <>
      <p>
        <Link to={organisationUrl(organisation)}>
          <Both text={{ ka: name_ka, en: name_en }} quiet />
        </Link>
      </p>
      {evidence_ka !== '' && (
        <p class="small muted">
          {m.inTheSource} <span lang="ka">{evidence(evidence_ka)}</span>
        </p>
      )}
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
        <EditLink of="umbrella-programme" number={programme.id} text="name" what={m.programme} />
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
