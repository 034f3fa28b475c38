import { EditLink } from '#design/edit-link.tsx'
import { Section } from '#design/folio.tsx'
import { Columns } from '#design/lists.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Missing } from '#design/tags.tsx'
import { Both } from '#design/text.tsx'
import { contactUrl } from '#modules/messages/index.ts'
import type { PersonRow } from '#modules/people/index.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from './messages.ts'
import type { Home } from './public.tsx'
import { Title, TitleEdit } from './title.tsx'

/** One number to call, under the first words of the page. */
export function CallLine({ people }: { people: PersonRow[] }) {
  const m = useMessages(messages)
  const person = people.find(({ phone }) => phone !== null)
  if (!person) return null
  const { name_ka, name_en, role_ka, role_en } = person
  return (
    <p class="call small">
      <span class="label quiet">{m.orCall}</span> <Phone person={person} />{' '}
      <span class="muted">
        <Both text={{ ka: name_ka, en: name_en }} quiet />, <Both text={{ ka: role_ka, en: role_en }} quiet />
      </span>
    </p>
  )
}

export function ContactSection({ home }: { home: Home }) {
  const m = useMessages(messages)
  return (
    <Section
      id="contact"
      title={<Title text={home.titles.contact} otherwise={m.contact} />}
      more={{ to: contactUrl, label: m.write }}
    >
      <TitleEdit text={home.titles.contact} />
      <Columns>
        {home.people.map((person) => (
          <li key={person.id}>
            <p class="label quiet">
              <Both text={{ ka: person.role_ka, en: person.role_en }} quiet />
            </p>
            <h3>
              <Both text={{ ka: person.name_ka, en: person.name_en }} quiet />
            </h3>
            {person.phone && (
              <p>
                <Phone person={person} />
              </p>
            )}
            <EditLink of="person" number={person.id} text="name" what={{ ka: person.name_ka, en: person.name_en }} />
          </li>
        ))}
        <Mail association={home.association} />
      </Columns>
    </Section>
  )
}

function Mail({ association }: Pick<Home, 'association'>) {
  const m = useMessages(messages)
  const { language } = useView()
  const { email, email_label_ka, email_label_en, address_ka, address_en } = association
  return (
    <li>
      <p class="label quiet">{language === 'ka' ? email_label_ka : email_label_en}</p>
      <p>
        <MailLink address={email} />
      </p>
      <p>
        {address_ka || address_en ? (
          <Both text={{ ka: address_ka, en: address_en }} />
        ) : (
          <Missing>{m.noAddress}</Missing>
        )}
      </p>
      <EditLink of="association" number={association.id} field="email" what={m.contact} />
    </li>
  )
}

function Phone({ person: { phone, phone_shown } }: { person: PersonRow }) {
  return phone ? <PhoneLink number={phone_shown ?? phone} /> : null
}
