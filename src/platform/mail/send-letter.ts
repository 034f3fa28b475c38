import type { App } from '../app.ts'
import type { JobKind } from '../module.ts'
import { newToken } from '../tokens.ts'
import { compose, type DressedLetter } from './compose.ts'
import { give, NotTaken } from './give.ts'
import { letterJob } from './letter-job.ts'
import { findLetter, type KeptLetter, type Outbox } from './outbox.ts'
import { type MailServer, readMailServer } from './server-address.ts'

/** Who writes and how it looks: what the platform does not know. */
export type Dress = (app: App, letter: KeptLetter) => Promise<Omit<DressedLetter, 'messageId' | 'at' | 'to'>>

/** Gives one letter of the outbox to the mail server, or keeps it where there is none. */
export function sendingLetters(outbox: Outbox, dress: Dress): JobKind {
  return {
    kind: letterJob,
    work: async (app, payload) => {
      const letter = await findLetter(app.db, Number(payload.letter))
      if (letter) await deal(app, outbox, dress, letter)
    },
    gaveUp: async (app, payload, error) => {
      const letter = await findLetter(app.db, Number(payload.letter))
      const end = { ended_at: app.clock.now(), error: letter?.error ?? error }
      await outbox.note(Number(payload.letter), ['waiting'], { ...end, state: 'failed' })
      await outbox.note(Number(payload.letter), ['sending'], { ...end, state: 'unsure' })
    },
  }
}

async function deal(app: App, outbox: Outbox, dress: Dress, letter: KeptLetter): Promise<void> {
  const { smtpUrl } = app.outside
  const now = app.clock.now()
  // Somebody was giving it away and did not live to say what the server answered. It is never given a second time
  // without somebody having decided so.
  if (letter.state === 'sending') await outbox.note(letter.id, ['sending'], { state: 'unsure', ended_at: now })
  if (letter.state !== 'waiting' || letter.recipient === '') return
  if (letter.mark !== null && (await app.isLetterOver(letter.mark)))
    await outbox.note(letter.id, ['waiting'], { state: 'aside', ended_at: now })
  else if (smtpUrl === undefined) await outbox.note(letter.id, ['waiting'], { state: 'kept' })
  else await send(app, outbox, letter, readMailServer(smtpUrl), await dress(app, letter))
}

async function send(
  app: App,
  outbox: Outbox,
  { id, recipient, message_id }: KeptLetter,
  server: MailServer,
  dressed: Awaited<ReturnType<Dress>>,
): Promise<void> {
  const from = dressed.from.address
  const messageId = message_id ?? `${newToken().slice(0, 22)}@${from.split('@')[1] ?? 'localhost'}`
  const content = await compose({ ...dressed, to: recipient, messageId, at: app.clock.now() })
  const claim = async () => {
    const isOurs = await outbox.note(id, ['waiting'], { state: 'sending', message_id: messageId })
    if (!isOurs) throw new Error('somebody else deals with this letter')
  }
  try {
    await give(server, { from, to: recipient, content }, claim)
    await outbox.note(id, ['sending', 'unsure'], { state: 'sent', ended_at: app.clock.now(), error: null })
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error
    await noteNotTaken(app, outbox, id, error)
    if (error.when === 'later') throw error
  }
}

function noteNotTaken(app: App, outbox: Outbox, id: number, { when, answer: error }: NotTaken): Promise<boolean> {
  const now = app.clock.now()
  if (when === 'later') return outbox.note(id, ['waiting', 'sending'], { state: 'waiting', error })
  const state = when === 'never' ? 'failed' : 'unsure'
  return outbox.note(id, ['waiting', 'sending'], { state, error, ended_at: now })
}
