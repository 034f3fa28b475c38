import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions, Unbroken } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Empty, Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Table } from '#design/table.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { restoreCommand, restoreSealedCommand } from '../commands.ts'
import { failureWords, outsideWords, words } from '../finding-words.ts'
import { messages } from '../messages.ts'
import type { BackupsPageFacts, CopyInList } from '../queries.ts'
import type { SeenPlaces } from '../still-there.ts'
import { backupsUrl, newBackupUrl, newTrialUrl } from '../urls.ts'
import { Lacking } from './lacking-files.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import { Unreadable } from './unreadable-files.tsx'

interface PageProps {
  page: BackupsPageFacts
  /** Whether the copies of the list are still there. */
  looked: SeenPlaces
  backupUrl: string | undefined
}

/** The copies of the house, here and elsewhere, and how it is brought back from one. */
export function BackupsPage({ page: { copies: listed, ...facts }, looked, backupUrl }: PageProps) {
  const m = useMessages(messages)
  const { gone } = looked
  const page = { ...facts, copies: listed.filter((copy) => !gone.includes(copy)) }
  return (
    <StaffPage title={m.backups} lede={m.lede}>
      <div class="flow">
        <Gone listed={listed} gone={gone} />
        <Failures page={page} backupUrl={backupUrl} />
        <Lacking files={page.lacking} />
        <Unreadable files={page.unreadable} />
        <MakeNow isBeingMade={page.isBeingMade} />
      </div>
      <Copies copies={page.copies} />
      <Trial page={page} />
      <SecondPlace page={page} looked={looked} backupUrl={backupUrl} />
      <RecoverySheet page={page} />
      <Section id="restoring" title={m.restoring}>
        <div class="flow">
          <p class="measure">{m.restoringNote}</p>
          <p>
            <code>{restoreCommand}</code>
          </p>
          <p>
            <code>{restoreSealedCommand}</code>
          </p>
        </div>
      </Section>
    </StaffPage>
  )
}

/** Where the newest copy of a place is not there any more. */
function Gone({ listed, gone }: { listed: CopyInList[]; gone: CopyInList[] }) {
  const m = useMessages(words)
  const { moment } = useFormats()
  const whole = listed.filter(({ reason }) => reason !== 'update')
  const newest = (['here', 'elsewhere'] as const).map((place) => whole.find((copy) => copy.place === place))
  return (
    <>
      {gone
        .filter((copy) => newest.includes(copy))
        .map(({ place, made_at }) => (
          <Notice key={place} kind="bad" title={m.gone[place](moment(made_at))}>
            <p>{m.goneToDo}</p>
          </Notice>
        ))}
    </>
  )
}

/** What went wrong last, and since then has not gone well. */
function Failures({ page: { failures }, backupUrl }: Omit<PageProps, 'looked'>) {
  const m = useMessages(words)
  const { moment } = useFormats()
  // Where no second place is set any more, what went wrong there is over.
  const shown = failures.filter(({ place }) => place === 'here' || backupUrl !== undefined)
  return (
    <>
      {shown.map(({ place, fault, made_at }) => {
        const { what, toDo } = failureWords(m, place, fault ?? 'unknown')
        return (
          <Notice key={place} kind="bad" title={what}>
            <p>{toDo}</p>
            <p class="small muted">{moment(made_at)}</p>
          </Notice>
        )
      })}
    </>
  )
}

function MakeNow({ isBeingMade }: { isBeingMade: boolean }) {
  const m = useMessages(messages)
  if (isBeingMade)
    return (
      <Notice kind="wait" title={m.beingMade}>
        <p>{m.beingMadeNote}</p>
        <p>
          <GoLink to={backupsUrl}>{m.lookAgain}</GoLink>
        </p>
      </Notice>
    )
  return (
    <>
      <p class="measure muted">{m.makeNowNote}</p>
      <Actions>
        <ButtonForm to={newBackupUrl}>{m.makeNow}</ButtonForm>
      </Actions>
    </>
  )
}

function Copies({ copies }: { copies: CopyInList[] }) {
  const m = useMessages(messages)
  const { tableMoment, number } = useFormats()
  if (copies.length === 0)
    return (
      <Empty title={m.noCopies}>
        <p>{m.noCopiesNote}</p>
      </Empty>
    )
  return (
    <Section id="copies" title={m.copies} note={m.copiesNote}>
      <Table
        name={m.copiesTable}
        columns={[
          { head: m.madeAt, cell: ({ made_at }) => tableMoment(made_at) },
          { head: m.place, cell: ({ place }) => m.places[place] },
          { head: m.reason, cell: ({ reason }) => m.reasons[reason] },
          { head: m.size, cell: ({ bytes }) => m.megabytes(number(megabytes(bytes))), number: true },
          { head: m.checkedAt, cell: ({ checked_at }) => checked_at && tableMoment(checked_at) },
          { head: m.file, cell: ({ name }) => <FileName name={name} /> },
        ]}
        rows={copies}
      />
    </Section>
  )
}

/** Whether the newest copy comes back, tried beside the house. */
function Trial({ page: { trial, copies } }: { page: BackupsPageFacts }) {
  const m = useMessages(messages)
  const { moment } = useFormats()
  const { last, isUnderWay } = trial
  return (
    <Section id="trial" title={m.trial} note={m.trialNote}>
      <div class="flow">
        <p class="measure">
          {last === undefined && m.trialNever}
          {last?.state === 'restored' && m.trialWent(moment(last.tried_at), last.row_count, last.line_count)}
          {last?.state === 'failed' && m.trialFailed(moment(last.tried_at))}
        </p>
        {isUnderWay && (
          <Notice kind="wait" title={m.trialUnderWay}>
            <p>
              {/* Not to its own heading: a browser that stands there already would not ask again. */}
              <GoLink to={backupsUrl}>{m.lookAgain}</GoLink>
            </p>
          </Notice>
        )}
        {!isUnderWay && copies.length > 0 && <ButtonForm to={newTrialUrl}>{m.tryNow}</ButtonForm>}
      </div>
    </Section>
  )
}

/** In one line, so that a row does not grow tall on a telephone; the table scrolls. */
function FileName({ name }: { name: string }) {
  return (
    <code>
      <Unbroken>{name}</Unbroken>
    </code>
  )
}

/** To a tenth, and never nothing. */
function megabytes(bytes: number): number {
  return Math.max(Math.round(bytes / 1e5) / 10, 0.1)
}

function SecondPlace({ page: { copies, began, outside, notOutside }, looked, backupUrl }: PageProps) {
  const { gone, fault } = looked
  const m = useMessages(messages)
  const found = useMessages(words)
  const { moment } = useFormats()
  const last = copies.find(({ place }) => place === 'elsewhere')
  const outsideNow = outside.map((copy) =>
    gone.some(({ id }) => id === copy.id) ? { ...copy, state: 'removed' } : copy,
  )
  const lastOutside = outsideNow.find(({ state }) => state === 'kept') ?? outsideNow.at(0)
  const isLastOutside = last !== undefined && last.id === lastOutside?.id
  const none = outsideWords(found, moment, lastOutside, began)
  // Of the address only the host is shown: it may hold a secret.
  const host = backupUrl?.startsWith('s3:') ? URL.parse(backupUrl)?.host : undefined
  return (
    <Section id="second-place" title={m.secondPlace}>
      {backupUrl === undefined ? (
        <p class="measure">
          {none} {m.noSecondPlace}
        </p>
      ) : (
        <div class="flow">
          <p class="measure">
            {host ? m.secondBucket(host) : m.secondFolder} {last && m.secondLast(moment(last.made_at))}{' '}
            {last && fault && found.unseen.elsewhere(moment(last.made_at), found.faults[fault])}
          </p>
          {isLastOutside && !notOutside ? null : (
            <p class="measure">
              {none} {notOutside && `${found[notOutside]} ${found[`${notOutside}ToDo`]}`}
            </p>
          )}
        </div>
      )}
    </Section>
  )
}
