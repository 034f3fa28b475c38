import { RosetteConstruction } from '#design/construction.tsx'
import { EditLink } from '#design/edit-link.tsx'
import { Figure } from '#design/figure.tsx'
import { Actions, Grid, Well } from '#design/layout.tsx'
import { ButtonLink, Link } from '#design/links.tsx'
import { Both } from '#design/text.tsx'
import { type Service, servicesUrl, serviceTitle, serviceUrl } from '#modules/services/index.ts'
import type { SectionTitle } from '#modules/settings/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { Title, TitleEdit } from './title.tsx'

/** The services, on a strip over the whole width, beside the drawing of how the site's rosette is made. */
export function ServicesWell({ services, title }: { services: Service[]; title: SectionTitle | undefined }) {
  const m = useMessages(messages)
  return (
    <Well>
      <section aria-labelledby="services">
        <Grid>
          <div class="span-5 drawing">
            <Figure label={m.drawing} caption={m.drawingCaption}>
              <RosetteConstruction id="rosette" name={m.drawingName} />
            </Figure>
          </div>
          <div class="from-6 flow">
            <Providers services={services} />
            <h2 id="services">
              <Title text={title} otherwise={m.services} />
            </h2>
            <TitleEdit text={title} />
            {services.map((service) => (
              <OneService key={service.id} service={service} />
            ))}
            <Actions>
              <ButtonLink kind="second" to={servicesUrl}>
                {m.order}
              </ButtonLink>
            </Actions>
          </div>
        </Grid>
      </section>
    </Well>
  )
}

function Providers({ services }: { services: Service[] }) {
  const providers = new Map(services.map((one) => [one.provider_slug, { ka: one.provider_ka, en: one.provider_en }]))
  return (
    <p class="label">
      {[...providers].map(([slug, name], index) => (
        <span key={slug}>
          {index > 0 && ' · '}
          <Both text={name} quiet />
        </span>
      ))}
    </p>
  )
}

function OneService({ service }: { service: Service }) {
  return (
    <div>
      <h3>
        <Link class="plain" to={serviceUrl(service)}>
          <Both text={serviceTitle(service)} quiet />
        </Link>
      </h3>
      <p class="measure">
        <Both text={{ ka: service.text_ka, en: service.text_en }} quiet />
      </p>
      <EditLink of="service" number={service.id} text="text" what={serviceTitle(service)} />
    </div>
  )
}
