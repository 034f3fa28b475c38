import { EditLink } from '#design/edit-link.tsx'
import { Folio, Section } from '#design/folio.tsx'
import { AssociationData } from '#design/json-ld.tsx'
import { Actions, Grid } from '#design/layout.tsx'
import { ButtonLink, GoLink } from '#design/links.tsx'
import { Page } from '#design/page.tsx'
import { Plait } from '#design/seal.tsx'
import { Missing } from '#design/tags.tsx'
import { Both, chooseText, type TwoTexts } from '#design/text.tsx'
import { aboutUrl } from '#modules/about/index.ts'
import { DirectionList, directionsUrl } from '#modules/directions/index.ts'
import { contactUrl } from '#modules/messages/index.ts'
import { NewsRows, newsListUrl } from '#modules/news/index.ts'
import { PlacesFigure } from '#modules/places/index.ts'
import { ProjectsTimeline, projectsUrl } from '#modules/projects/index.ts'
import { OwnWordsEdit } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { ChainTotals } from './chain-totals.tsx'
import { CallLine, ContactSection } from './contact.tsx'
import { LeadProject } from './lead-project.tsx'
import { messages } from './messages.ts'
import type { Home } from './public.tsx'
import { ServicesWell } from './services-well.tsx'
import { Title, TitleEdit } from './title.tsx'

export function HomePage({ home }: { home: Home }) {
  const { frame, language } = useView()
  const { totals, services, titles, current } = home
  return (
    <Page
      bare
      title={frame.shortName[language]}
      description={chooseText(ledeOf(home), language).words || undefined}
      head={<AssociationData email={home.association.email} />}
    >
      <div class="page home">
        <Hero home={home} />
        <ChainTotals totals={totals} />
        <Plait />
        {current && <LeadProject project={current} />}
        <Directions home={home} />
        {home.news.length > 0 ? <News home={home} /> : <Projects home={home} />}
      </div>
      {services.length > 0 && <ServicesWell services={services} title={titles.services} />}
      <div class="page">
        <ContactSection home={home} />
      </div>
    </Page>
  )
}

/** What the association is in one sentence, where its pack says so; else its mission. */
function ledeOf({ association, mission }: Home): TwoTexts {
  const { tagline_ka, tagline_en } = association
  return tagline_ka === '' ? (mission ?? { ka: '', en: '' }) : { ka: tagline_ka, en: tagline_en }
}

function Hero({ home }: { home: Home }) {
  const { language } = useView()
  const { association, map } = home
  const where = map?.fieldNames.map((name) => chooseText(name, language).words).join(' · ')
  return (
    <section class="hero">
      <Folio left={<Both text={{ ka: association.name_ka, en: association.name_en }} quiet />} right={where} />
      {map ? (
        <Grid>
          <div class="span-7">
            <HeroWords home={home} />
          </div>
          <div class="span-5">
            <PlacesFigure id="map" map={map} />
          </div>
        </Grid>
      ) : (
        <HeroWords home={home} />
      )}
    </section>
  )
}

function HeroWords({ home }: { home: Home }) {
  const m = useMessages(messages)
  const lede = ledeOf(home)
  return (
    <>
      <h1>
        <Both text={home.heading} />
      </h1>
      <OwnWordsEdit words={home.heading} />
      {lede.ka !== '' && (
        <p class="lede">
          <Both text={lede} />
        </p>
      )}
      <LedeEdit home={home} />
      <Actions>
        <ButtonLink to={contactUrl}>{m.write}</ButtonLink>
        <GoLink to={aboutUrl}>
          <Title text={home.titles.about} otherwise={m.about} />
        </GoLink>
      </Actions>
      <CallLine people={home.people} />
    </>
  )
}

/** The sentence comes from the settings, or is the mission. */
function LedeEdit({ home: { association, mission } }: { home: Home }) {
  const m = useMessages(messages)
  const isMission = association.tagline_ka === '' && mission
  return isMission ? (
    <EditLink of="about" number={mission.number} text="text" what={m.about} />
  ) : (
    <EditLink of="association" number={association.id} text="tagline" what={m.about} />
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

/** More would make the first page heavy on a bad line; the page of projects has them all. */
const mostProjects = 12

function News({ home: { news, titles } }: { home: Home }) {
  const m = useMessages(messages)
  return (
    <Section
      id="news"
      title={<Title text={titles.news} otherwise={m.news} />}
      more={{ to: newsListUrl, label: m.allNews }}
    >
      <NewsRows news={news} />
    </Section>
  )
}

/** What happened when, until there is news. */
function Projects({ home: { projects, titles } }: { home: Home }) {
  const m = useMessages(messages)
  return (
    <Section
      id="projects"
      title={<Title text={titles.projects} otherwise={m.projects} />}
      more={{ to: projectsUrl, label: m.allProjects(projects.length) }}
    >
      <TitleEdit text={titles.projects} />
      {projects.length > 0 ? (
        <ProjectsTimeline projects={projects} most={mostProjects} />
      ) : (
        <p>
          <Missing>{m.noProjects}</Missing>
        </p>
      )}
    </Section>
  )
}
