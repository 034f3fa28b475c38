import { Actions, Well } from '#design/layout.tsx'
import { ButtonLink, Link } from '#design/links.tsx'
import { Columns } from '#design/lists.tsx'
import { Both, type TwoTexts } from '#design/text.tsx'
import { type Service, servicesUrl, serviceTitle, serviceUrl } from '#modules/services/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { Title } from './title.tsx'

/** The services, on a strip over the whole width. */
export function ServicesWell({ services, title }: { services: Service[]; title: TwoTexts | undefined }) {
  const m = useMessages(messages)
  return (
    <Well>
      <section class="flow" aria-labelledby="services">
        <h2 id="services">
          <Title text={title} otherwise={m.services} />
        </h2>
        <Columns two>
          {services.map((service) => (
            <li key={service.id}>
              <h3>
                <Link class="plain" to={serviceUrl(service)}>
                  <Both text={serviceTitle(service)} quiet />
                </Link>
              </h3>
              <p>
                <Both text={{ ka: service.text_ka, en: service.text_en }} quiet />
              </p>
            </li>
          ))}
        </Columns>
        <Actions>
          <ButtonLink kind="second" to={servicesUrl}>
            {m.order}
          </ButtonLink>
        </Actions>
      </section>
    </Well>
  )
}
