import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink } from '#design/links.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { useView } from '#platform/view.ts'
import { restoreCommand, restoreSealedCommand } from '../commands.ts'
import { failureWords, outsideWords, words } from '../finding-words.ts'
import { messages } from '../messages.ts'
import type { BackupsPageFacts } from '../queries.ts'
import type { SeenPlaces } from '../still-there.ts'
import { backupsUrl, newBackupUrl, newTrialUrl } from '../urls.ts'
import { Copies, NoCopies } from './copies.tsx'
import { Lacking } from './lacking-files.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import { Unreadable } from './unreadable-files.tsx'

interface PageProps {
  page: BackupsPageFacts
  /** Whether the copies of the list are still there, and what the house says of those here. */
  looked: SeenPlaces & { ofHere: Finding[] }
  backupUrl: string | undefined
}

/** The copies of the house, here and elsewhere, and how it is brought back from one. */
export function BackupsPage({ page: listed, looked, backupUrl }: PageProps) {
  const m = useMessages(messages)
  const page = { ...listed, copies: listed.copies.filter((copy) => !looked.gone.includes(copy)) }
  return (
    <StaffPage title={m.backups} lede={m.lede}>
      <div class="flow">
        <Found page={listed} looked={looked} />
        <Failures page={page} backupUrl={backupUrl} />
        <Lacking files={page.lacking} />
        <Unreadable files={page.unreadable} />
        <MakeNow isBeingMade={page.isBeingMade} />
      </div>
      {page.copies.length > 0 && <Copies copies={page.copies} />}
      {page.copies.length === 0 && looked.gone.length > 0 && <NoCopies isBeingMade={page.isBeingMade} />}
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

/** What is not in order with the copies here, and whether the newest of the second place is not there any more. */
function Found({ page: { isBeingMade, copies }, looked: { gone, ofHere } }: Omit<PageProps, 'backupUrl'>) {
  const m = useMessages(words)
  const { language } = useView()
  const { moment } = useFormats()
  const lastElsewhere = copies.find(({ place }) => place === 'elsewhere')
  // What is only to be looked at is being done.
  const found = ofHere.filter(({ state }) => state === 'wrong' || (state === 'look' && !isBeingMade))
  return (
    <>
      {found.map(({ state, what, toDo }) => (
        <Notice key={what.en} kind={state === 'wrong' ? 'bad' : 'wait'} title={what[language]}>
          {toDo && <p>{toDo[language]}</p>}
        </Notice>
      ))}
      {lastElsewhere && gone.includes(lastElsewhere) && (
        <Notice kind="bad" title={m.gone.elsewhere(moment(lastElsewhere.made_at))}>
          <p>{m.goneToDo}</p>
        </Notice>
      )}
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

/** Whether the newest copy comes back, tried beside the house. */
function Trial({ page: { trial, copies } }: { page: BackupsPageFacts }) {
  const m = useMessages(messages)
  const { moment, number } = useFormats()
  const { last, isUnderWay } = trial
  const canBeTried = copies.some(({ place, reason }) => place === 'here' && reason !== 'update')
  return (
    <Section id="trial" title={m.trial} note={m.trialNote}>
      <div class="flow">
        {last === undefined && <p class="measure">{m.trialNever}</p>}
        {last?.state === 'restored' && (
          <p class="measure">{m.trialWent(moment(last.tried_at), number(last.row_count), number(last.line_count))}</p>
        )}
        {last?.state === 'failed' && (
          <Notice kind="bad" title={m.trialFailed(moment(last.tried_at))}>
            <p>{m.trialFailedToDo}</p>
          </Notice>
        )}
        {isUnderWay && (
          <Notice kind="wait" title={m.trialUnderWay}>
            <p>
              {/* Not to its own heading: a browser that stands there already would not ask again. */}
              <GoLink to={backupsUrl}>{m.lookAgain}</GoLink>
            </p>
          </Notice>
        )}
        {!isUnderWay && canBeTried && <ButtonForm to={newTrialUrl}>{m.tryNow}</ButtonForm>}
      </div>
    </Section>
  )
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
