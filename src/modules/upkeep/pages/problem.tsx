import { Fold } from '#design/fold.tsx'
import { namesTold } from '#platform/mail/certified-names.ts'
import { encryptionWords } from '#platform/mail/encryption-words.ts'
import type { KeptLetter } from '#platform/mail/outbox.ts'
import { useMessages } from '#platform/messages.ts'
import { tlsFaultIn } from '#platform/tls-fault.ts'
import { messages } from '../messages.ts'

/** Letters and words that a kept error has in it, the surest first. */
const signs = {
  full: /ENOSPC|disk is full/,
  folder: /folder of BACKUP_URL/,
  rights: /EACCES|EPERM|EROFS/,
  later: /: 4[25]\d\b/,
  password: /EAUTH/,
  account: /: 530\b|at RCPT TO: 5\d\d 5\.7\./,
  sender: /at MAIL FROM: 5/,
  closed: /at (?:CONN|EHLO|HELO|STARTTLS): 5/,
  refused: /EENVELOPE|EMESSAGE|\b5\d\d \d\.|: 5\d\d\b/,
  slow: /ETIMEDOUT|ETIME|[Tt]imeout|in time/,
  unreachable: /ECONNREFUSED|ECONNRESET|ECONNECTION|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ESOCKET|EDNS/,
}

/** What a kept error says to somebody who runs no servers. */
export function useCause(): (error: string | null) => string {
  const { causes } = useMessages(messages)
  const { faults } = useMessages(encryptionWords)
  return (error) => {
    const fault = tlsFaultIn(error ?? '')
    if (fault) return faults[fault](namesTold(error ?? ''))
    const known = (Object.keys(signs) as Array<keyof typeof signs>).find((cause) => signs[cause].test(error ?? ''))
    return causes[known ?? 'unknown']
  }
}

/** Why a letter has not gone, and that it will be tried again where it will. */
export function WhyNotGone({ letter: { error, state } }: { letter: Pick<KeptLetter, 'error' | 'state'> }) {
  const m = useMessages(messages)
  const cause = useCause()
  return (
    <>
      {cause(error)} {state === 'waiting' && m.triedAgain}
      <MachineWords error={error} />
    </>
  )
}

/** What is to be done, where that can be told, and the words of the machine itself. */
export function MachineWords({ error }: { error: string | null }) {
  const m = useMessages(messages)
  const { toDo } = useMessages(encryptionWords)
  if (!error) return null
  const fault = tlsFaultIn(error)
  return (
    <Fold title={m.machineWords}>
      {fault && <p class="small">{toDo[fault]}</p>}
      <p class="small" lang="en">
        {error}
      </p>
    </Fold>
  )
}
