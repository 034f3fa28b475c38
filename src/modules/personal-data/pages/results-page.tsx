import { Choice, GroupedTicks, Tick, Ticks } from '#design/fields.tsx'
import { Section } from '#design/folio.tsx'
import { Form } from '#design/form.tsx'
import { Lozenges } from '#design/lists.tsx'
import { Empty, Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import type { Rejected, Sent } from '#platform/forms.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import type { PermissionWords } from '#platform/module.ts'
import { personalReasons } from '#platform/personal/declared.ts'
import { type Clue, keyOf } from '#platform/personal/match.ts'
import { isSure } from '#platform/personal/widen.ts'
import { useView } from '#platform/view.ts'
import { unsearched } from '../file.ts'
import { nameOfClue, type servingForm } from '../forms.ts'
import { messages } from '../messages.ts'
import type { Found } from '../queries.ts'
import { resultsMessages } from '../results-messages.ts'
import { personalDataUrl, searchUrl, servedUrl } from '../urls.ts'
import {
  FoundRowHint,
  FoundRowLabel,
  foundGroups,
  ledBy,
  NamedHint,
  nameOfRow,
  useClueWords,
  useRowNames,
} from './found-rows.tsx'
import { placeAnswers } from './places-found.tsx'

export interface ResultsPageProps {
  found: Found
  /** What was typed and ticked to find it. */
  search: Sent
  permissions: PermissionWords[]
  rejected?: Rejected<typeof servingForm>
  /** Why former words were not erased. */
  refusals?: Bilingual[]
  /** What the texts say now may be about somebody else. */
  mayStay?: boolean
}

/** What was found about somebody, and what may be done with it. */
export function ResultsPage(props: ResultsPageProps) {
  const { found, rejected } = props
  const m = useMessages(messages)
  const r = useMessages(resultsMessages)
  const words = useServingWords(props)
  const { list } = useClueWords()
  const crumbs = [{ to: personalDataUrl, label: m.heading }]
  // No text alone: that would stand in the head of the page as well.
  const lede = found.sought.length > 0 && <>{r.sought(list(found.sought))}</>
  const isEmpty = found.rows.length === 0 && found.places.length === 0
  return (
    <StaffPage title={m.results} lede={lede} crumbs={crumbs} rejected={rejected} words={words}>
      {found.isCut && <Notice kind="wait">{m.cut}</Notice>}
      <Different found={found} />
      {isEmpty && (
        <Empty title={m.nothing}>
          <p>{m.nothingNote}</p>
          <p>{r.noPlaces}</p>
        </Empty>
      )}
      {found.named.length > 0 && <NamedForm {...props} />}
      {!isEmpty && <ServingForm {...props} />}
      <Unsearched found={found} />
    </StaffPage>
  )
}

/** What stands in the way of erasing is told at what was to be erased: records, or former words of texts. */
function useServingWords({ refusals = [], rejected }: Partial<ResultsPageProps> = {}) {
  const m = useMessages(messages)
  const r = useMessages(resultsMessages)
  const { language } = useView()
  const wrong = refusals.map((one) => one[language]).join(' ')
  const said = wrong && { wrong }
  const isOfRows = rejected?.wrong.includes('row')
  const row = { ...m.servingFields.row, ...(isOfRows && said) }
  const place = { ...r.placeField, ...(!isOfRows && said) }
  return { ...m.fields, ...m.servingFields, stays: r.staysField, row, place }
}

/** A telephone or an e-mail that records of several people name. */
function Different({ found: { shared } }: Pick<ResultsPageProps, 'found'>) {
  const r = useMessages(resultsMessages)
  const { by } = useClueWords()
  if (shared.length === 0) return null
  return (
    <Notice kind="wait" title={r.different}>
      {shared.map(({ clue, names }) => (
        <p key={nameOfClue(clue)}>{r.differentIn(by(clue), names.join(', '))}</p>
      ))}
      <p>{r.differentNote}</p>
    </Notice>
  )
}

/** Whose the other telephones and e-mails are, only a person can say. */
function NamedForm({ found, search }: ResultsPageProps) {
  const r = useMessages(resultsMessages)
  const words = useServingWords()
  const { label } = useClueWords()
  const ticked = [search.also ?? []].flat()
  const known = ticked.flatMap((value) => found.given.find((clue) => nameOfClue(clue) === value) ?? [])
  const from = [
    ...known.map((clue) => ({ value: nameOfClue(clue), label: label(clue) })),
    ...found.named.map((clue) => ({
      value: nameOfClue(clue),
      label: label(clue),
      hint: <NamedHint clue={clue} found={found} />,
    })),
  ]
  return (
    <Section id="named" title={r.named}>
      <Form to={searchUrl} words={words} values={{ also: ticked }} button={r.searchAgain} fleeting>
        <SearchInputs search={{ ...search, also: [] }} />
        <Ticks name="also" from={from} optional />
      </Form>
    </Section>
  )
}

function ServingForm({ found, search, permissions, rejected, refusals, mayStay }: ResultsPageProps) {
  const m = useMessages(messages)
  const r = useMessages(resultsMessages)
  const { by } = useClueWords()
  const rowNames = useRowNames()
  const words = useServingWords({ ...(refusals && { refusals }), ...(rejected && { rejected }) })
  const { language, viewer } = useView()
  const what = (['text', 'json', 'erase', 'forget'] as const).map((value) => ({ value, label: m.what[value] }))
  const reasons = personalReasons.map((value) => ({ value, label: m.reasons[value] }))
  const sure = found.rows.filter((row) => isSure(row, found.given, found.shared)).map(nameOfRow)
  const groups = foundGroups(found).map(({ clue, rows }) => ({
    heading: clue ? by(clue) : r.mentioned,
    note: clue ? whyOf(clue) : r.mentionedNote,
    from: rows.map((row) => ({
      value: nameOfRow(row),
      label: <FoundRowLabel row={row} />,
      hint: <FoundRowHint row={row} />,
    })),
  }))
  function whyOf(clue: Clue): string | undefined {
    const named = found.named.find((one) => keyOf(one) === keyOf(clue))
    return named && r.namedIn(rowNames(ledBy(found, named).from))
  }
  const may = viewer?.may ?? new Set<string>()
  const labels = new Map<string, string>(permissions.map(({ name, label }) => [name, label[language]]))
  return (
    <Section id="found" title={r.found}>
      <Form to={servedUrl} words={words} rejected={rejected} values={{ row: sure }} button={m.do} fleeting>
        <SearchInputs search={search} />
        {groups.length > 0 && <GroupedTicks name="row" groups={groups} />}
        {found.places.length > 0 ? (
          <Ticks name="place" from={placeAnswers(found.places, { may, labels })} optional />
        ) : (
          <p class="muted">{r.noPlaces}</p>
        )}
        {mayStay && <Tick name="stays">{r.staysField.label}</Tick>}
        <Choice name="what" from={what} />
        <Choice name="reason" from={reasons} />
      </Form>
    </Section>
  )
}

/** By this the same is found again when a form comes back. */
function SearchInputs({ search }: { search: Sent }) {
  const pairs = (['phone', 'email', 'name', 'also'] as const).flatMap((name) =>
    [search[name] ?? []].flat().map((value) => [name, value]),
  )
  return (
    <>
      {pairs.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function Unsearched({ found }: Pick<ResultsPageProps, 'found'>) {
  const r = useMessages(resultsMessages)
  const { language } = useView()
  return (
    <Section id="not-searched" title={r.notSearched}>
      <Lozenges small>
        {unsearched(found.sought).map((where) => (
          <li key={where.en}>{where[language]}</li>
        ))}
      </Lozenges>
    </Section>
  )
}
