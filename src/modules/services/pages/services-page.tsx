import type { ComponentChildren } from 'preact'
import { EditLink } from '#design/edit-link.tsx'
import { Section } from '#design/folio.tsx'
import { Actions, Grid, Side, Wide } from '#design/layout.tsx'
import { ButtonLink, GoLink, Link } from '#design/links.tsx'
import { Fact, Facts, Lozenges } from '#design/lists.tsx'
import { Lacks } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { Missing } from '#design/tags.tsx'
import { Both, chooseText, Paragraphs } from '#design/text.tsx'
import { organisationUrl } from '#modules/organisations/index.ts'
import { LackingWords, OwnParagraphs, useLede } from '#modules/settings/index.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { type Service, type ServiceItem, titleOf, type toldOfServices } from '../queries.ts'
import { questionUrl } from '../urls.ts'

type Told = Awaited<ReturnType<typeof toldOfServices>>

export interface ServicesPageProps extends Told {
  /** The heading the association gives to this part of its text. */
  title: (Bilingual & { number: number }) | undefined
  services: Service[]
  /** Where something can be ordered. */
  orderUrl: string
  /** What stands at the end of the page: the form. */
  children?: ComponentChildren
}

/** What is offered, with room for the form by which it is asked for; the module that takes the form serves the page. */
export function ServicesPage({ title, services, orderUrl, children, lede, prices, terms }: ServicesPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <Page
      title={title ? chooseText(title, language).words : m.heading}
      {...useLede(lede)}
      edit={title && { of: 'section', number: title.number, text: 'title', what: title }}
      crumbs={[]}
    >
      {services.length > 0 && (
        <Actions>
          <ButtonLink to={orderUrl}>{m.order}</ButtonLink>
        </Actions>
      )}
      {services.length === 0 && (
        <p class="spaced">
          <Missing>{m.none}</Missing>
        </p>
      )}
      {services.map((service) => (
        <OneService key={service.id} service={service} />
      ))}
      {services.length > 0 && <Terms prices={prices} terms={terms} />}
      {children}
    </Page>
  )
}

/** What things cost and how long they take, or that nobody has told yet. */
function Terms({ prices, terms }: Pick<Told, 'prices' | 'terms'>) {
  const m = useMessages(messages)
  const all = [
    { id: 'prices', title: m.prices, words: prices },
    { id: 'terms', title: m.terms, words: terms },
  ]
  const lacking = all.filter(({ words }) => !words.isOwn)
  return (
    <>
      {all
        .filter(({ words }) => words.isOwn)
        .map(({ id, title, words }) => (
          <Section key={id} id={id} title={title}>
            <OwnParagraphs words={words} />
          </Section>
        ))}
      <div class="section">
        <Lacks
          id="lacks"
          title={m.lacks}
          items={[...lacking.map(({ id, words }) => <LackingWords key={id} words={words} />), m.pictures]}
        >
          <GoLink to={questionUrl}>{m.ask}</GoLink>
        </Lacks>
      </div>
    </>
  )
}

function OneService({ service }: { service: Service }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { slug, text_ka, text_en, offers, equipment } = service
  const title = titleOf(service)
  return (
    <Section id={slug} title={<Both text={title} quiet />}>
      <Grid>
        <Wide>
          <Paragraphs text={{ ka: text_ka, en: text_en }} />
          <EditLink of="service" number={service.id} text="text" what={chooseText(title, language).words} />
          <Items title={m.offers} items={offers} />
          <Items title={m.equipment} items={equipment} />
        </Wide>
        <Side name={m.about(chooseText(title, language).words)}>
          <ServiceFacts service={service} />
        </Side>
      </Grid>
    </Section>
  )
}

function Items({ title, items }: { title: string; items: ServiceItem[] }) {
  if (items.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <Lozenges>
        {items.map((item) => (
          <li key={item.id}>
            <span>
              <Both text={{ ka: item.text_ka, en: item.text_en }} quiet />
            </span>
          </li>
        ))}
      </Lozenges>
    </>
  )
}

function ServiceFacts({ service }: { service: Service }) {
  const m = useMessages(messages)
  const { provider_slug, provider_ka, provider_en, audience_ka, audience_en } = service
  return (
    <Facts>
      <Fact name={m.provider}>
        <Link to={organisationUrl({ slug: provider_slug })}>
          <Both text={{ ka: provider_ka, en: provider_en }} quiet />
        </Link>
      </Fact>
      {(audience_ka || audience_en) && (
        <Fact name={m.audience}>
          <Both text={{ ka: audience_ka, en: audience_en }} quiet />
        </Fact>
      )}
    </Facts>
  )
}
