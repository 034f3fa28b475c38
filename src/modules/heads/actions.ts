import { getAssociation } from '#modules/settings/index.ts'
import { workersWho } from '#modules/workers/index.ts'
import { dayOf } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import type { PermissionWords } from '#platform/module.ts'
import { messages } from './messages.ts'
import { findNotedHead, getHead, isWritten, type NotedHead } from './queries.ts'

/** Notes the head of the day and writes it to the board; done twice, it is done once. */
export async function tellHead(tx: Tx, all: PermissionWords[]): Promise<void> {
  const head = await noteHead(tx)
  const { short_name_ka, short_name_en } = await getAssociation(tx)
  const names = { ka: short_name_ka, en: short_name_en }
  for (const { email, language } of await listRecipients(tx, all)) {
    const m = messages[language]
    const subject = m.subject(names[language], dayOf(tx.now))
    if (await isWritten(tx, email, subject)) continue
    tx.mail({ to: email, language, subject, text: m.letter(head) })
  }
}

/** The board; until the house knows who that is, those who administer it. */
async function listRecipients(tx: Tx, all: PermissionWords[]) {
  const board = await workersWho(tx, ['receive-heads'], all)
  return board.length > 0 ? board : workersWho(tx, ['administer-house'], all)
}

/** Noting the head adds a line to the journal itself; where nothing else has happened, the last one still holds. */
async function noteHead(tx: Tx): Promise<NotedHead> {
  const last = await findNotedHead(tx)
  const head = await getHead(tx)
  if (last && head.line === last.line + 1) return last
  const noted = { ...head, noted_at: tx.now }
  await tx.create('noted_head', noted)
  return noted
}
