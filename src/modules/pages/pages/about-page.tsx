import { Section } from '#design/folio.tsx'
import { AssociationData } from '#design/json-ld.tsx'
import { Grid, Side, Wide } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Page } from '#design/page.tsx'
import { PhoneLink } from '#design/reach.tsx'
import { Plait } from '#design/seal.tsx'
import { Missing } from '#design/tags.tsx'
import { Both, chooseText, Paragraphs } from '#design/text.tsx'
import { type AboutText, aboutMessages } from '#modules/about/index.ts'
import { DirectionList } from '#modules/directions/index.ts'
import { type PersonRow, personUrl } from '#modules/people/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { AboutTheAssociation } from '../public.tsx'

export function AboutPage({ about }: { about: AboutTheAssociation }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { title, association, texts, people } = about
  const mission = texts.find((text) => text.slug === 'mission')
  const others = texts.filter((text) => text.slug !== 'mission' && text.slug !== 'directionsIntro')
  return (
    <Page
      title={title ? chooseText(title, language).words : m.about}
      aside={association.acronym}
      description={mission && chooseText({ ka: mission.text_ka, en: mission.text_en }, language).words}
      crumbs={[]}
      head={<AssociationData email={association.email} />}
    >
      <Grid>
        <Wide>
          {mission ? (
            <Mission text={mission} />
          ) : (
            <p>
              <Missing>{m.noMission}</Missing>
            </p>
          )}
          {others.map((text) => (
            <OneText key={text.id} text={text} />
          ))}
        </Wide>
        <Side name={m.whoWeAre}>
          <h2 class="label">{m.whoWeAre}</h2>
          <AssociationFacts association={association} />
          <PeopleLines people={people} />
        </Side>
      </Grid>
      <Directions about={about} />
    </Page>
  )
}

function Mission({ text }: { text: AboutText }) {
  const { titles } = useMessages(aboutMessages)
  return (
    <>
      <h2 id={text.slug}>{titles.mission}</h2>
      <p class="lede">
        <Both text={{ ka: text.text_ka, en: text.text_en }} />
      </p>
    </>
  )
}

function OneText({ text }: { text: AboutText }) {
  const { titles } = useMessages(aboutMessages)
  return (
    <>
      <h2 id={text.slug}>{text.slug === 'principles' ? titles.principles : titles.projectsIntro}</h2>
      <Paragraphs text={{ ka: text.text_ka, en: text.text_en }} />
    </>
  )
}

function AssociationFacts({ association }: Pick<AboutTheAssociation, 'association'>) {
  const m = useMessages(messages)
  const { name_ka, name_en, short_name_ka, short_name_en, acronym } = association
  return (
    <Facts>
      <Fact name={m.fullName}>
        <Both text={{ ka: name_ka, en: name_en }} quiet />
      </Fact>
      <Fact name={m.shortName}>
        <Both text={{ ka: short_name_ka, en: short_name_en }} quiet />
      </Fact>
      {acronym && <Fact name={m.acronym}>{acronym}</Fact>}
      <Fact name={m.address}>
        <Missing>{m.notSupplied}</Missing>
      </Fact>
      <Fact name={m.code}>
        <Missing>{m.notSupplied}</Missing>
      </Fact>
    </Facts>
  )
}

/** The people as the association writes them, each leading to how to reach them. */
function PeopleLines({ people }: { people: PersonRow[] }) {
  const m = useMessages(messages)
  if (people.length === 0) return null
  return (
    <>
      <h2 class="label">{m.people}</h2>
      <ul class="people">
        {people.map((person) => (
          <li key={person.id}>
            <Link to={personUrl(person)}>
              <Both text={{ ka: person.line_ka, en: person.line_en }} quiet />
            </Link>
            {person.phone && <PhoneLink number={person.phone_shown ?? person.phone} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Directions({ about: { texts, directions } }: { about: AboutTheAssociation }) {
  const { titles } = useMessages(aboutMessages)
  const intro = texts.find((text) => text.slug === 'directionsIntro')
  if (directions.length === 0 && !intro) return null
  return (
    <>
      <Plait />
      <Section id="directionsIntro" title={titles.directionsIntro}>
        {intro && <Paragraphs text={{ ka: intro.text_ka, en: intro.text_en }} />}
        {directions.length > 0 && (
          <div class="spaced">
            <DirectionList directions={directions} />
          </div>
        )}
      </Section>
    </>
  )
}
