import { Folio, Section } from '#design/folio.tsx'
import { AssociationData } from '#design/json-ld.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import { Plait } from '#design/seal.tsx'
import { Missing } from '#design/tags.tsx'
import { Both, chooseText } from '#design/text.tsx'
import { aboutUrl } from '#modules/about/index.ts'
import { DirectionList, directionsUrl } from '#modules/directions/index.ts'
import { contactUrl } from '#modules/messages/index.ts'
import { ProjectRows, projectsUrl } from '#modules/projects/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { ChainTotals } from './chain-totals.tsx'
import { CallLine, ContactSection } from './contact.tsx'
import { messages } from './messages.ts'
import type { Home } from './public.tsx'
import { ServicesWell } from './services-well.tsx'
import { Title } from './title.tsx'

/** So many projects stand on the first page; the others are one link away. */
const projectsShown = 5

export function HomePage({ home }: { home: Home }) {
  const { frame, language } = useView()
  const { mission, totals, services, titles } = home
  return (
    <Page
      bare
      title={frame.shortName[language]}
      description={mission && chooseText(mission, language).words}
      head={<AssociationData email={home.association.email} />}
    >
      <div class="page home">
        <Hero home={home} />
        <ChainTotals totals={totals} />
        <Plait />
        <Directions home={home} />
        <Projects home={home} />
      </div>
      {services.length > 0 && <ServicesWell services={services} title={titles.services} />}
      <div class="page">
        <ContactSection home={home} />
      </div>
    </Page>
  )
}

function Hero({ home }: { home: Home }) {
  const m = useMessages(messages)
  const { association, mission, titles, people } = home
  return (
    <section class="hero">
      <Folio left={<Both text={{ ka: association.name_ka, en: association.name_en }} quiet />} />
      <h1>{m.heading}</h1>
      {mission && (
        <p class="lede">
          <Both text={mission} />
        </p>
      )}
      <Actions>
        <ButtonLink to={contactUrl}>{m.write}</ButtonLink>
        <GoLink to={aboutUrl}>
          <Title text={titles.about} otherwise={m.about} />
        </GoLink>
      </Actions>
      <CallLine people={people} />
    </section>
  )
}

function Directions({ home: { directions } }: { home: Home }) {
  const m = useMessages(messages)
  if (directions.length === 0) return null
  return (
    <Section id="directions" title={m.directions} more={{ to: directionsUrl, label: m.allDirections }}>
      <DirectionList directions={directions} />
    </Section>
  )
}

function Projects({ home: { projects, titles } }: { home: Home }) {
  const m = useMessages(messages)
  return (
    <Section
      id="projects"
      title={<Title text={titles.projects} otherwise={m.projects} />}
      more={{ to: projectsUrl, label: m.allProjects(projects.length) }}
    >
      {projects.length > 0 ? (
        <ProjectRows projects={projects.slice(0, projectsShown)} />
      ) : (
        <p>
          <Missing>{m.noProjects}</Missing>
        </p>
      )}
    </Section>
  )
}
