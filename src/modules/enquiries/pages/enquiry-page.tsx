import { DayField } from '#design/day-field.tsx'
import { Choice, Field } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Form } from '#design/form.tsx'
import { Grid, Side, Wide } from '#design/layout.tsx'
import { Link } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { PicturesField } from '#design/pictures-field.tsx'
import { Both, chooseText, useFormats } from '#design/text.tsx'
import { ServicesPage, servicesUrl } from '#modules/services/index.ts'
import type { RefusedUpload } from '#platform/files/uploads.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import type { WaitingForm } from '../drafting.ts'
import { draftFields, longestDescription, offersOf, type RejectedEnquiry, somethingElse } from '../forms.ts'
import { messages } from '../messages.ts'
import type { AroundTheForm } from '../public.tsx'
import { draftUrl, enquiriesUrl, enquiryFormUrl } from '../urls.ts'

export interface EnquiryPageProps {
  around: AroundTheForm
  rejected?: RejectedEnquiry | undefined
  /** The pictures that were not taken, and why. */
  refused?: RefusedUpload[] | undefined
  /** What has been kept of the form. */
  waiting?: WaitingForm | undefined
}

/** The page of services with the form at its end. */
export function ServicesWithFormPage({ around }: { around: AroundTheForm }) {
  const m = useMessages(messages)
  return (
    <ServicesPage {...around} orderUrl={enquiryFormUrl}>
      {around.services.length > 0 && (
        <Section id="order" title={m.order}>
          <FormAndSteps around={around} />
        </Section>
      )}
    </ServicesPage>
  )
}

/** The form alone, for whoever comes back to it: nothing else to scroll past. */
export function EnquiryPage(props: EnquiryPageProps) {
  const { around, rejected, refused } = props
  const m = useMessages(messages)
  const { language } = useView()
  const services = around.title ? chooseText(around.title, language).words : m.services
  return (
    <Page
      title={m.order}
      crumbs={[{ to: servicesUrl, label: services }]}
      address={servicesUrl}
      rejected={rejected}
      words={useWords(refused)}
      hidden
    >
      <h2 class="unseen">{m.order}</h2>
      <FormAndSteps {...props} />
    </Page>
  )
}

function FormAndSteps(props: EnquiryPageProps) {
  const m = useMessages(messages)
  const { prices, terms } = props.around
  const { price, ...steps } = m.steps
  const isTold = prices.isOwn && terms.isOwn
  return (
    <Grid>
      <Wide>
        <p class="measure">{m.lede}</p>
        {props.waiting && <Kept waiting={props.waiting} />}
        <EnquiryForm {...props} />
      </Wide>
      <Side name={m.next}>
        <h3>{m.next}</h3>
        <Lozenges>
          {[...Object.values(steps), ...(isTold ? [] : [price])].map((step) => (
            <li key={step}>
              <span>{step}</span>
            </li>
          ))}
        </Lozenges>
      </Side>
    </Grid>
  )
}

function EnquiryForm({ around, rejected, refused, waiting }: EnquiryPageProps) {
  const m = useMessages(messages)
  const formats = useFormats()
  const words = useWords(refused)
  const kept = waiting?.kept.map(({ id, name, bytes }) => ({ id, name, size: formats.megabytes(bytes) }))
  return (
    <Form to={enquiriesUrl} rejected={rejected} values={waiting?.fields} words={words} button={m.send} guarded files>
      {waiting && <input type="hidden" name={draftFields.token} value={waiting.token} />}
      <Choice name="what" from={useOffers(around)} radios />
      <Field name="description" long maxLength={longestDescription} />
      <Field name="size" optional size="middle" />
      <Field name="wood" optional size="middle" />
      <Field name="quantity" optional inputmode="numeric" size="narrow" />
      <DayField name="wanted_on" optional />
      <Field name="budget" optional size="middle" />
      <PicturesField name="pictures" kept={kept ?? []} removeName={draftFields.remove} accept={pictureTypes} />
      <Field name="name" optional autocomplete="name" />
      <Field name="phone" type="tel" autocomplete="tel" size="middle" />
      <Field name="email" type="email" optional autocomplete="email" />
      <p class="small muted">{m.privacy}</p>
    </Form>
  )
}

/** Named one by one, because a telephone that is not asked for HEIC sends its pictures as JPEG. */
const pictureTypes = 'image/jpeg,image/png,image/webp'

/** The words of the form; where pictures were refused, theirs say which and why. */
function useWords(refused: RefusedUpload[] = []) {
  const m = useMessages(messages)
  const wrong = refused.map(({ name, fault }) => m.faults[fault](name)).join(' ') || m.fields.pictures.wrong
  return { ...m.fields, pictures: { ...m.fields.pictures, wrong } }
}

function useOffers({ services }: AroundTheForm) {
  const m = useMessages(messages)
  const offers = offersOf(services).map(({ id, text_ka, text_en }) => ({
    value: id,
    label: <Both text={{ ka: text_ka, en: text_en }} quiet />,
  }))
  return [...offers, { value: somethingElse, label: m.other }]
}

function Kept({ waiting }: { waiting: WaitingForm }) {
  const m = useMessages(messages)
  const formats = useFormats()
  return (
    <Notice title={m.kept}>
      <p>{m.keptNote(formats.moment(waiting.expires_at))}</p>
      <p>
        <Link to={draftUrl(waiting)}>{m.keptLink}</Link>
      </p>
    </Notice>
  )
}
