import { Section } from '#design/folio.tsx'
import { ButtonForm } from '#design/form.tsx'
import { Actions } from '#design/layout.tsx'
import { Fact, Facts } from '#design/lists.tsx'
import { Notice } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { Tag } from '#design/tags.tsx'
import { useFormats, Written } from '#design/text.tsx'
import { concealed } from '#platform/mail/concealed.ts'
import { atRest, canBeSetAside } from '#platform/mail/decide.ts'
import type { KeptLetter } from '#platform/mail/outbox.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import { letterEndUrl, letterSendingUrl, lettersUrl } from '../urls.ts'
import { letterTags } from './letters-page.tsx'
import { WhyNotGone } from './problem.tsx'

/** One letter of the outbox, as its reader gets it, and what can be decided about it. */
export function LetterPage({ letter, canSend }: { letter: KeptLetter; canSend: boolean }) {
  const m = useMessages(messages)
  const isThere = letter.recipient !== ''
  return (
    <StaffPage title={m.letter(letter.id)} crumbs={[{ to: lettersUrl, label: m.mail }]}>
      <LetterFacts letter={letter} />
      {isThere ? (
        <Section id="words" title={m.words}>
          <Written lang={letter.language}>{concealed(letter.text)}</Written>
        </Section>
      ) : (
        <Notice title={m.emptied}>
          <p>{m.emptiedNote}</p>
        </Notice>
      )}
      {isThere && [...atRest, ...canBeSetAside].includes(letter.state) && <Decide letter={letter} canSend={canSend} />}
    </StaffPage>
  )
}

function LetterFacts({ letter }: { letter: KeptLetter }) {
  const m = useMessages(messages)
  const formats = useFormats()
  return (
    <Facts wide>
      <Fact name={m.state}>
        <Tag kind={letterTags[letter.state]}>{m.letterStates[letter.state]}</Tag>
      </Fact>
      {letter.recipient && <Fact name={m.recipient}>{letter.recipient}</Fact>}
      {letter.subject && (
        <Fact name={m.subject}>
          <span lang={letter.language}>{letter.subject}</span>
        </Fact>
      )}
      <Fact name={m.writtenAt}>{formats.moment(letter.written_at)}</Fact>
      {letter.ended_at && <Fact name={m.endedAt}>{formats.moment(letter.ended_at)}</Fact>}
      {letter.error && (
        <Fact name={m.error}>
          <WhyNotGone letter={letter} />
        </Fact>
      )}
    </Facts>
  )
}

function Decide({ letter, canSend }: { letter: KeptLetter; canSend: boolean }) {
  const m = useMessages(messages)
  const isAtRest = atRest.includes(letter.state)
  return (
    <Section id="decide" title={m.decide}>
      {!canSend && isAtRest && <p class="measure">{m.noServer}</p>}
      {canSend && letter.state === 'unsure' && <p class="measure">{m.sendAgainNote}</p>}
      <Actions>
        {canSend && isAtRest && (
          <ButtonForm to={letterSendingUrl(letter)}>{letter.state === 'kept' ? m.send : m.sendAgain}</ButtonForm>
        )}
        {canBeSetAside.includes(letter.state) && (
          <ButtonForm to={letterEndUrl(letter)} kind="second">
            {m.notToBeSent}
          </ButtonForm>
        )}
      </Actions>
    </Section>
  )
}
