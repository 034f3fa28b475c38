import { Field } from '#design/fields.tsx'
import { ButtonForm, Form } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { longestText, type templateForm } from '../forms.ts'
import { messages } from '../messages.ts'
import { templateMessages } from '../template-messages.ts'
import type { Template } from '../templates.ts'
import {
  firstTemplatesUrl,
  inboxUrl,
  newTemplateUrl,
  templateBackUrl,
  templateEndUrl,
  templatesUrl,
  templateUrl,
} from '../urls.ts'

/** The words workers begin their answers with. */
export function TemplatesPage({ templates }: { templates: Template[] }) {
  const m = useMessages(messages)
  const t = useMessages(templateMessages)
  return (
    <StaffPage title={m.templates} lede={t.templatesLede} crumbs={[{ to: inboxUrl, label: m.inbox }]}>
      {templates.length === 0 ? (
        <Empty title={t.noTemplates}>
          <p>{t.noTemplatesNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.templates}</h2>
          <Rows ledger>
            {templates.map((template) => (
              <TemplateLine key={template.id} template={template} />
            ))}
          </Rows>
        </>
      )}
      <Actions>
        <ButtonLink to={newTemplateUrl}>{m.newTemplate}</ButtonLink>
        {templates.length === 0 && (
          <ButtonForm to={firstTemplatesUrl} kind="second">
            {m.addFirst}
          </ButtonForm>
        )}
      </Actions>
    </StaffPage>
  )
}

function TemplateLine({ template }: { template: Template }) {
  const m = useMessages(messages)
  const t = useMessages(templateMessages)
  const isOpen = template.closed_at === null
  return (
    <Row
      title={
        <Link class="plain" to={templateUrl(template)}>
          {template.title}
        </Link>
      }
      tags={!isOpen && <Tag>{t.removed}</Tag>}
    >
      <p class="small muted" lang="ka">
        {template.text_ka}
      </p>
      <ButtonForm to={isOpen ? templateEndUrl(template) : templateBackUrl(template)} kind="second" slim>
        {isOpen ? t.remove : m.bringBack}
      </ButtonForm>
    </Row>
  )
}

export interface TemplatePageProps {
  template?: Pick<Template, 'id' | 'title' | 'text_ka' | 'text_en'>
  rejected?: Rejected<typeof templateForm>
}

/** One template, in both languages. */
export function TemplatePage({ template, rejected }: TemplatePageProps) {
  const m = useMessages(messages)
  const t = useMessages(templateMessages)
  const crumbs = [
    { to: inboxUrl, label: m.inbox },
    { to: templatesUrl, label: m.templates },
  ]
  const words = t.templateFields
  const values = template && { title: template.title, text_ka: template.text_ka, text_en: template.text_en }
  return (
    <StaffPage title={template?.title ?? m.newTemplate} crumbs={crumbs} rejected={rejected} words={words}>
      <Form
        to={template ? templateUrl(template) : newTemplateUrl}
        words={words}
        rejected={rejected}
        values={values}
        button={m.save}
      >
        <Field name="title" size="middle" />
        <Field name="text_ka" long lang="ka" maxLength={longestText} />
        <Field name="text_en" long lang="en" maxLength={longestText} />
      </Form>
    </StaffPage>
  )
}
