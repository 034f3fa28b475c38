import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { GoLink, Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty, Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Views } from '#design/register.tsx'
import { SearchBox } from '#design/search-box.tsx'
import { Tag, type TagKind } from '#design/tags.tsx'
import { useFormats } from '#design/text.tsx'
import type { MailState } from '#platform/mail/tables.ts'
import { useMessages } from '#platform/messages.ts'
import { letterChoices } from '../forms.ts'
import { messages } from '../messages.ts'
import type { LetterInList, LettersPage as List } from '../queries.ts'
import { keptSendingUrl, lettersPageUrl, lettersUrl, letterUrl } from '../urls.ts'
import { WhyNotGone } from './problem.tsx'

/** The outbox: one list for each thing that can become of a letter. */
export function LettersPage({ list, canSend }: { list: List; canSend: boolean }) {
  const m = useMessages(messages)
  const { choice, q, letters, count } = list
  const entries = letterChoices.map((one) => ({
    to: lettersPageUrl({ choice: one }),
    label: m.choices[one],
    count: count(one),
    isCurrent: one === choice,
  }))
  return (
    <StaffPage title={m.mail} lede={m.mailLede}>
      <div class="flow">
        {!canSend && (
          <Notice kind="wait">
            <p>{m.noServer}</p>
          </Notice>
        )}
        <Views name={m.choose} entries={entries} />
        <SearchBox to={lettersUrl} name="q" label={m.find} hint={m.find} button={m.findButton} value={q} />
      </div>
      {letters.length === 0 ? (
        <Empty title={choice === 'attention' ? m.nothingToLookAt : m.mailEmpty}>
          <p>{choice === 'attention' && count('kept') > 0 ? m.keptLetters(count('kept')) : m.mailEmptyNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{choice === undefined ? m.mail : m.choices[choice]}</h2>
          <Rows ledger>
            {letters.map((letter) => (
              <LetterRow key={letter.id} letter={letter} />
            ))}
          </Rows>
          <Around list={list} />
        </>
      )}
      {canSend && choice === 'kept' && letters.length > 0 && <SendKept />}
    </StaffPage>
  )
}

export const letterTags: Record<MailState, TagKind | undefined> = {
  waiting: 'now',
  sending: 'now',
  sent: 'done',
  unsure: 'late',
  failed: 'bad',
  kept: 'lacking',
  aside: undefined,
}

function LetterRow({ letter }: { letter: LetterInList }) {
  const m = useMessages(messages)
  const { id, recipient, subject, language, state, written_at, error } = letter
  return (
    <Row
      id={`letter-${id}`}
      when={useFormats().tableMoment(written_at)}
      title={
        <Link class="plain" to={letterUrl(letter)}>
          <span lang={subject ? language : undefined}>{subject || m.letter(id)}</span>
        </Link>
      }
      by={recipient || m.emptied}
      tags={<Tag kind={letterTags[state]}>{m.letterStates[state]}</Tag>}
    >
      {error && (
        <div class="small muted">
          <WhyNotGone letter={letter} />
        </div>
      )}
    </Row>
  )
}

function Around({ list: { page, hasMore, choice, q } }: { list: List }) {
  const m = useMessages(messages)
  const to = (which: number) => lettersPageUrl({ choice, q, page: which })
  return (
    <Actions>
      {page > 1 && <GoLink to={to(page - 1)}>{m.newer}</GoLink>}
      {hasMore && <GoLink to={to(page + 1)}>{m.older}</GoLink>}
    </Actions>
  )
}

function SendKept() {
  const m = useMessages(messages)
  return (
    <>
      <p class="measure muted">{m.sendKeptNote}</p>
      <Actions>
        <ButtonForm to={keptSendingUrl} kind="second">
          {m.sendKept}
        </ButtonForm>
      </Actions>
    </>
  )
}
