import { Fold } from '#design/fold.tsx'
import { Section } from '#design/folio.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Page } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { Missing } from '#design/tags.tsx'
import { OwnParagraphs, OwnWordsEdit, type PageWords } from '#modules/settings/index.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import type { ExportColumn } from '#platform/records.ts'
import { useView } from '#platform/view.ts'
import { baseColumns, type DataKind } from '../kinds.ts'
import { messages } from '../messages.ts'
import { dataFileUrl } from '../urls.ts'

export interface DataPageProps {
  kinds: Array<DataKind & { count: number }>
  /** Whom to thank for outlines and points. */
  credits: Bilingual
  /** On what terms the association's own words may be used. */
  terms: PageWords
}

export function DataPage({ kinds, credits, terms }: DataPageProps) {
  const m = useMessages(messages)
  return (
    <Page title={m.heading} lede={m.lede} crumbs={[]}>
      {kinds.map((kind) => (
        <OneKind key={kind.name} kind={kind} />
      ))}
      <Section id="everywhere" title={m.everywhere}>
        <Columns name={m.table(m.everywhere)} columns={baseColumns} />
      </Section>
      <Section id="how" title={m.how}>
        <Lozenges>
          {[m.howCsv, m.howFormula, m.howLists, m.howEmpty, m.howFresh, m.private].map((sentence) => (
            <li key={sentence}>
              <span>{sentence}</span>
            </li>
          ))}
        </Lozenges>
      </Section>
      <Section id="credits" title={m.licence}>
        <WhomToCredit credits={credits} />
        <Terms terms={terms} />
      </Section>
    </Page>
  )
}

function OneKind({ kind }: { kind: DataKind & { count: number } }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { name, columns, count } = kind
  const title = kind.title[language]
  const own = columns.filter((column) => !baseColumns.includes(column))
  return (
    <Section id={name} title={title} note={m.records(count)}>
      <Actions>
        <ButtonLink to={dataFileUrl({ name, format: 'csv' })} kind="second" slim>
          {m.csv}
        </ButtonLink>
        <ButtonLink to={dataFileUrl({ name, format: 'json' })} kind="second" slim>
          {m.json}
        </ButtonLink>
      </Actions>
      {own.length > 0 && (
        <Fold title={m.columns(own.length)} printed>
          <Columns name={m.table(title)} columns={own} />
        </Fold>
      )}
    </Section>
  )
}

function Columns({ name, columns }: { name: string; columns: ExportColumn[] }) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <Table
      name={name}
      columns={[
        { head: m.column, cell: (column) => <code>{column.name}</code> },
        { head: m.meaning, cell: (column) => column.meaning[language] },
      ]}
      rows={columns}
    />
  )
}

function WhomToCredit({ credits }: { credits: Bilingual }) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    credits[language] && (
      <p class="measure">
        {m.licenceMaps}: {credits[language]}
      </p>
    )
  )
}

function Terms({ terms }: Pick<DataPageProps, 'terms'>) {
  const { language } = useView()
  if (terms.isOwn) return <OwnParagraphs words={terms} />
  return (
    <p>
      <Missing>{terms[language]}</Missing> <OwnWordsEdit words={terms} />
    </p>
  )
}
