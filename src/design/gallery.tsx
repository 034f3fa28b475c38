import type { Rejected } from '#platform/forms.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { Choice, Field, Ticks } from './fields.tsx'
import { Form } from './form.tsx'
import { DrawingSpecimens } from './gallery-drawings.tsx'
import { ChainSpecimens, ListSpecimens, TableSpecimen } from './gallery-lists.tsx'
import { galleryMessages } from './gallery-messages.ts'
import { MoneySpecimens, type RandomGraphs } from './gallery-money.tsx'
import { Specimen } from './gallery-specimen.tsx'
import { ButtonLink, GoLink, Link } from './links.tsx'
import { Empty, Lacks, Notice, Reckoning, Source } from './notices.tsx'
import { Page } from './page.tsx'
import { Plait } from './seal.tsx'
import { Missing, Tag, Tags } from './tags.tsx'
import { Both, Paragraphs, useFormats, Written } from './text.tsx'

const rejected: Rejected = {
  ok: false,
  sent: { name: '<ნინო>', phone: '577 12 3', topics: ['services'] },
  wrong: ['story', 'phone', 'answer_by', 'place_id'],
}

/** Every component in every state, with invented content. The house mounts it in development only. */
export function GalleryPage({ seed = 1, count = 6 }: Partial<RandomGraphs>) {
  const m = useMessages(galleryMessages)
  return (
    <Page
      title={m.title}
      label={m.components}
      aside={m.forDevelopers}
      lede={m.lede}
      crumbs={[{ to: '/projects', label: m.projects }]}
      head={<link rel="stylesheet" href={useView().assets.staffStyle} />}
      tags={<Tag kind="invented">{m.invented}</Tag>}
      demonstration={m.demonstration}
      rejected={rejected}
      words={m.fields}
      hidden
    >
      <div class="grid">
        <Colours />
        <TextSpecimens />
        <ChainSpecimens />
        <MoneySpecimens seed={seed} count={count} />
        <DrawingSpecimens />
        <TableSpecimen />
        <ListSpecimens />
        <NoticeSpecimens />
        <FormSpecimen />
      </div>
      <Plait />
    </Page>
  )
}

const colours = ['saperavi', 'forest', 'tskali', 'tuta', 'amber', 'error', 'gold', 'ink', 'muted', 'sunk', 'block']

function Colours() {
  const m = useMessages(galleryMessages)
  return (
    <Specimen of={12} title={m.sections.colours}>
      <ul class="swatches" lang="en">
        {colours.map((colour) => (
          <li key={colour}>
            <svg aria-hidden="true">
              <rect width="100%" height="100%" fill={`var(--${colour})`} />
            </svg>
            {colour}
          </li>
        ))}
      </ul>
    </Specimen>
  )
}

function TextSpecimens() {
  const m = useMessages(galleryMessages)
  const formats = useFormats()
  return (
    <>
      <Specimen of={6} title={m.sections.headings}>
        <h2>
          {m.heading2}: {formats.money(1_234_550)}
        </h2>
        <h3>{m.heading3}</h3>
        <p>
          {formats.date('2018-03-05')} · {formats.dates({ from: '2017-06', to: '2017-08' })} ·{' '}
          {formats.dates({ from: '2018-03-20', to: null })} · {formats.tableMoment('2026-03-01T09:05:00Z')}
        </p>
        <p>
          <Link to="/projects?year=2018#list">{m.link}</Link>
        </p>
      </Specimen>
      <Specimen of={6} title={m.sections.buttons}>
        <div class="actions">
          <ButtonLink to="/contact">{m.first}</ButtonLink>
          <ButtonLink to="/contact" kind="second">
            {m.second}
          </ButtonLink>
          <ButtonLink to="/contact" kind="danger">
            {m.remove}
          </ButtonLink>
          <ButtonLink to="/contact" kind="second" slim>
            {m.second}
          </ButtonLink>
        </div>
        <p>
          <GoLink to="/projects">{m.onward}</GoLink>
        </p>
        <h2 class="label">{m.sections.tags}</h2>
        <Tags>
          <Tag>{m.plain}</Tag>
          <Tag kind="done">{m.done}</Tag>
          <Tag kind="now">{m.now}</Tag>
          <Tag kind="late">{m.late}</Tag>
          <Tag kind="bad">{m.bad}</Tag>
          <Tag kind="lacking">{m.lacking}</Tag>
          <Tag kind="young">{m.young}</Tag>
          <Tag kind="invented">{m.invented}</Tag>
        </Tags>
      </Specimen>
      <Specimen of={12} title={m.sections.texts}>
        <p>
          <Both text={{ ka: 'სათაური ორ ენაზე', en: 'A title in two languages' }} />
        </p>
        <p>
          <Both text={{ ka: 'სათაური, რომელიც ჯერ არ ითარგმნა', en: null }} />
        </p>
        <Paragraphs text={{ ka: 'პირველი აბზაცი.\n\nმეორე აბზაცი, რომელიც ჯერ არ ითარგმნა.', en: '' }} />
        <Written lang="en">{'What a visitor wrote,\nin their own lines.'}</Written>
      </Specimen>
    </>
  )
}

function NoticeSpecimens() {
  const m = useMessages(galleryMessages)
  return (
    <>
      <Specimen of={6} title={m.sections.notices}>
        <Notice title={m.emptyTitle}>{m.waitText}</Notice>
        <Notice kind="ok" title={m.received}>
          {m.receivedText}
        </Notice>
        <Notice kind="wait" title={m.late}>
          {m.waitText}
        </Notice>
        <Notice kind="bad" title={m.bad} />
        <Reckoning>{m.waitingSince}</Reckoning>
      </Specimen>
      <Specimen of={6} title={m.sections.missing}>
        <Empty title={m.emptyTitle}>{m.emptyText}</Empty>
        <p>
          <Missing>{m.notGiven}</Missing>
        </p>
        <Lacks id="lacks" title={m.sections.missing} items={[m.missingItems.amount, m.missingItems.photo]}>
          <Link to="/contact">{m.write}</Link>
        </Lacks>
        <Source from={m.from}>{m.sentence}</Source>
      </Specimen>
    </>
  )
}

function FormSpecimen() {
  const m = useMessages(galleryMessages)
  const places = Array.from({ length: 9 }, (_, index) => ({ value: index + 1, label: `${m.village} ${index + 1}` }))
  return (
    <Specimen of={12} title={m.sections.form}>
      <Form to="/contact" rejected={rejected} words={m.fields} button={m.send}>
        <Field name="name" size="middle" autocomplete="name" optional />
        <Field name="story" long maxLength={4000} />
        <Field name="phone" type="tel" size="middle" autocomplete="tel" />
        <Choice
          name="answer_by"
          from={[
            { value: 'call', label: m.call, hint: m.receivedText },
            { value: 'mail', label: m.mail },
          ]}
        />
        <Ticks
          name="topics"
          optional
          from={[
            { value: 'projects', label: m.projects },
            { value: 'services', label: m.services },
          ]}
        />
        <Choice name="place_id" from={places} />
      </Form>
    </Specimen>
  )
}
