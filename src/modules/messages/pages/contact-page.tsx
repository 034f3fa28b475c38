import { EditLink } from '#design/edit-link.tsx'
import { Field } from '#design/fields.tsx'
import { Form } from '#design/form.tsx'
import { Grid, Side, Wide } from '#design/layout.tsx'
import { Page } from '#design/page.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Missing } from '#design/tags.tsx'
import { Both, chooseText } from '#design/text.tsx'
import { PeopleList } from '#modules/people/index.ts'
import { useLede } from '#modules/settings/index.ts'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { type contactForm, longestBody } from '../forms.ts'
import { messages } from '../messages.ts'
import type { AroundTheForm } from '../public.tsx'
import { contactUrl } from '../urls.ts'

interface ContactPageProps {
  around: AroundTheForm
  rejected?: Rejected<typeof contactForm>
}

export function ContactPage({ around, rejected }: ContactPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <Page
      title={chooseText(around.title, language).words}
      {...useLede(around.lede)}
      edit={{ of: 'section', number: around.title.number, text: 'title', what: around.title }}
      crumbs={[]}
      rejected={rejected}
      words={m.fields}
    >
      <Grid>
        {!rejected && <WhomToCall around={around} />}
        <Wide>
          <h2>{m.form}</h2>
          <Form to={contactUrl} rejected={rejected} words={m.fields} button={m.send} guarded>
            <Field name="body" long maxLength={longestBody} />
            <Field name="name" optional autocomplete="name" />
            <Field name="phone" type="tel" autocomplete="tel" size="middle" />
            <Field name="email" type="email" optional autocomplete="email" />
            <p class="small muted">{m.privacy}</p>
          </Form>
        </Wide>
        {rejected && <WhomToCall around={around} />}
      </Grid>
    </Page>
  )
}

/** Above the form on a telephone, because most people call; below it where a mistake has to be mended first. */
function WhomToCall({ around }: { around: AroundTheForm }) {
  const m = useMessages(messages)
  return (
    <Side name={m.people} first>
      <h2>{m.people}</h2>
      <PeopleList people={around.people} />
      <AssociationLine around={around} />
    </Side>
  )
}

function AssociationLine({ around }: { around: AroundTheForm }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { email, email_label_ka, email_label_en, address_ka, address_en, phone } = around.association
  return (
    <>
      <p>
        <span class="label quiet">{language === 'ka' ? email_label_ka : email_label_en}</span>{' '}
        <MailLink address={email} />
      </p>
      <p>
        {address_ka || address_en ? (
          <Both text={{ ka: address_ka, en: address_en }} />
        ) : (
          <Missing>{m.noAddress}</Missing>
        )}
      </p>
      {phone && (
        <p>
          <PhoneLink number={phone} />
        </p>
      )}
      <EditLink of="association" number={around.association.id} field="email" what={m.people} />
    </>
  )
}
