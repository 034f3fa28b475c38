import { type App, oneRecord } from '#platform/app.ts'
import { readForm } from '#platform/forms.ts'
import { templateForm } from './forms.ts'
import { TemplatePage, TemplatesPage } from './pages/template-pages.tsx'
import { readers } from './readers.ts'
import { addFirstTemplates, addTemplate, getTemplate, listTemplates } from './templates.ts'
import { templatesUrl } from './urls.ts'

const read = { config: { may: readers } } as const
const readOne = { ...read, schema: oneRecord } as const

export function templateRoutes(app: App): void {
  app.get('/inbox/templates', read, async (_request, reply) => {
    return reply.html(<TemplatesPage templates={await listTemplates(app.db)} />)
  })

  app.get('/inbox/templates/new', read, async (_request, reply) => reply.html(<TemplatePage />))

  app.post('/inbox/templates/new', read, async (request, reply) => {
    const form = readForm(templateForm, request.body)
    if (!form.ok) return reply.code(422).html(<TemplatePage rejected={form} />)
    await app.change(request, (tx) => addTemplate(tx, form.value))
    return reply.seeOther(templatesUrl)
  })

  app.post('/inbox/templates/first', read, async (request, reply) => {
    await app.change(request, (tx) => addFirstTemplates(tx))
    return reply.seeOther(templatesUrl)
  })

  app.get('/inbox/templates/:id', readOne, async (request, reply) => {
    return reply.html(<TemplatePage template={await getTemplate(app.db, request.params.id)} />)
  })

  app.post('/inbox/templates/:id', readOne, async (request, reply) => {
    const template = await getTemplate(app.db, request.params.id)
    const form = readForm(templateForm, request.body)
    if (!form.ok) return reply.code(422).html(<TemplatePage template={template} rejected={form} />)
    await app.change(request, (tx) => tx.amend('answer_template', template, form.value))
    return reply.seeOther(templatesUrl)
  })

  app.post('/inbox/templates/:id/end', readOne, async (request, reply) => {
    await app.change(request, async (tx) =>
      tx.close('answer_template', await getTemplate(tx, request.params.id), 'removed'),
    )
    return reply.seeOther(templatesUrl)
  })

  app.post('/inbox/templates/:id/back', readOne, async (request, reply) => {
    await app.change(request, async (tx) =>
      tx.amend('answer_template', await getTemplate(tx, request.params.id), { closed_at: null }),
    )
    return reply.seeOther(templatesUrl)
  })
}
