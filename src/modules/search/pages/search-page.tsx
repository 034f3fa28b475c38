import { Actions, Grid, Side, Wide } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty, Notice } from '#design/notices.tsx'
import { Page } from '#design/page.tsx'
import { Register, RegisterLine } from '#design/register.tsx'
import { Label } from '#design/tags.tsx'
import { useMessages } from '#platform/messages.ts'
import { type MenuEntry, useView } from '#platform/view.ts'
import { mostLetters } from '../asked-words.ts'
import { mostFound } from '../find.ts'
import { markedPieces } from '../marks.ts'
import { messages } from '../messages.ts'
import type { Outcome } from '../outcome.ts'
import { pagesNamed } from '../pages-named.ts'
import type { Result, Shown } from '../results.ts'
import { SearchForm } from '../search-form.tsx'
import { askedUrl, searchUrl } from '../urls.ts'

export interface SearchPageProps {
  /** What was typed; empty before anything was. */
  asked: string
  outcome?: Outcome | undefined
}

export function SearchPage({ asked, outcome }: SearchPageProps) {
  const m = useMessages(messages)
  const { frame } = useView()
  const pages = pagesNamed(frame, asked)
  const address = asked ? askedUrl(asked, outcome?.kind) : searchUrl
  return (
    <Page
      title={asked ? `${m.heading}: ${asked.slice(0, mostLetters)}` : m.heading}
      heading={asked ? m.quoted(asked.slice(0, mostLetters)) : m.heading}
      sentence={asked.length > 40}
      label={asked ? m.heading : undefined}
      aside={outcome && (outcome.count < mostFound ? m.count(outcome.count) : m.many(mostFound))}
      address={address}
      hidden
    >
      <SearchForm asked={asked} hint />
      {pages.length > 0 && <Pages title={m.pages} pages={pages} />}
      {outcome && <Notices asked={asked} outcome={outcome} />}
      {outcome && outcome.kinds.length > 0 && <Answers asked={asked} outcome={outcome} />}
      {outcome && outcome.kinds.length === 0 && pages.length === 0 && <Nothing />}
    </Page>
  )
}

function Notices({ asked, outcome }: { asked: string; outcome: Outcome }) {
  const m = useMessages(messages)
  const notices = [
    asked.length > mostLetters && m.tooLong(mostLetters),
    outcome.count > 0 && !outcome.isSure && m.unsure,
  ].filter((words) => words !== false)
  if (notices.length === 0) return null
  return (
    <Notice>
      {notices.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </Notice>
  )
}

function Answers({ asked, outcome }: { asked: string; outcome: Outcome }) {
  const m = useMessages(messages)
  const mayNarrow = outcome.kinds.length > 1 || outcome.kind !== undefined
  return (
    <>
      <h2 class="unseen">{m.results}</h2>
      <Grid>
        <Wide>
          <Results outcome={outcome} />
        </Wide>
        {mayNarrow && (
          <Side name={m.narrow}>
            <Kinds asked={asked} outcome={outcome} />
          </Side>
        )}
      </Grid>
    </>
  )
}

function Results({ outcome }: { outcome: Outcome }) {
  const m = useMessages(messages)
  const { results, count, forms } = outcome
  if (results.length === 0) return <Empty title={m.nothingOfKind} />
  return (
    <>
      <Rows>
        {results.map((result) => (
          <ResultRow key={result.record} result={result} forms={forms} />
        ))}
      </Rows>
      {count > results.length && <p class="small muted">{m.first(results.length)}</p>}
    </>
  )
}

function ResultRow({ result, forms }: { result: Result; forms: ReadonlySet<string> }) {
  const { language } = useView()
  return (
    <Row
      when={<Label quiet>{result.kind[language]}</Label>}
      title={
        <Link class="plain" to={result.url}>
          <Marked text={result.title} forms={forms} />
        </Link>
      }
      by={result.excerpt.words && <Marked text={result.excerpt} forms={forms} />}
    />
  )
}

/** A text with the words that were looked for marked in it. */
function Marked({ text, forms }: { text: Shown; forms: ReadonlySet<string> }) {
  const { language } = useView()
  const pieces = markedPieces(text.words, forms).map(({ words, isFound }, index) =>
    isFound ? <mark key={index}>{words}</mark> : words,
  )
  return <span lang={text.language === language ? undefined : text.language}>{pieces}</span>
}

function Kinds({ asked, outcome }: { asked: string; outcome: Outcome }) {
  const m = useMessages(messages)
  const { language } = useView()
  const all = outcome.kinds.reduce((sum, { count }) => sum + count, 0)
  const entries = outcome.kinds.map(({ kind, name, count }) => ({
    to: askedUrl(asked, kind),
    label: name[language],
    count,
    isCurrent: kind === outcome.kind,
  }))
  return (
    <Register one>
      <RegisterLine
        name={m.byKind}
        entries={[{ to: askedUrl(asked), label: m.all, count: all, isCurrent: outcome.kind === undefined }, ...entries]}
      />
    </Register>
  )
}

/** No hit: what may help, and the ways every reader knows. */
function Nothing() {
  const m = useMessages(messages)
  const { frame } = useView()
  return (
    <>
      <Empty title={m.nothing}>
        <p>{m.nothingNote}</p>
      </Empty>
      <Pages title={m.waysOn} pages={frame.menu} />
    </>
  )
}

function Pages({ title, pages }: { title: string; pages: MenuEntry[] }) {
  const { language } = useView()
  return (
    <>
      <h2 class="unseen">{title}</h2>
      <Actions>
        {pages.map((entry) => (
          <GoLink key={entry.to} to={entry.to}>
            {entry.label[language]}
          </GoLink>
        ))}
      </Actions>
    </>
  )
}
