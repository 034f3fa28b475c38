import type { Row, Tx } from '#platform/database.ts'
import type { Amended, Editable, Edited } from '#platform/editable.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { languages, say } from '#platform/messages.ts'
import { undoUntil } from '#platform/undo-time.ts'
import { draftsAfter, draftsOf, type Sending } from './drafts.ts'
import { messages } from './messages.ts'
import { nameForAddress } from './name.ts'
import { asRow, closedAtOf, hasRecord, hasSlug, type Opened, openRecord, saidAbout } from './queries.ts'
import { wrongTogether } from './reading.ts'
import { type Named, type ReadForm, readEdited } from './reading-form.ts'
import { nameOf, otherOf, pairsOf, sayingAfter, stateOf, type TextPair } from './states.ts'
import { fitsTick, smallTick } from './ticks.ts'
import { markOf, marksIn, type Typed, valuesOf } from './values.ts'

/** What a form brought: values of controls, and what was said beside them. */
export interface Brought extends Sending {
  /** The version it began from. */
  version: string
  why: string
}

export type Saved =
  | { outcome: 'saved' }
  | { outcome: 'wrong'; wrong: string[]; now: Opened }
  /** Somebody else changed something since the form was opened: what stands where both wrote. */
  | { outcome: 'stale'; meanwhile: Typed; typed: Typed; now: Opened }

/**
 * A worker has edited a record. Nothing is written where it does not fit, or where somebody else was quicker. What is
 * `already` known to be wrong is told along with the rest.
 */
export async function saveRecord(
  tx: Tx,
  { all, editable, number }: { all: Editable[]; editable: Editable; number: number },
  brought: Brought,
  already: readonly string[] = [],
): Promise<Saved> {
  const now = await openRecord(tx, editable, number)
  if (now.closedAt !== null) throw new NotFound(`${editable.kind} ${number} is closed`)
  const said = await saidAbout(tx, editable)
  const pairs = pairsOf(editable, now.row, now.lines)
  const held = valuesOf(editable, now.row, now.lines)
  const shown = brought.leavesDrafts ? held : { ...held, ...draftsOf(pairs, said) }
  const stale = staleness(shown, brought)
  if (stale) return { outcome: 'stale', ...stale, now }
  const typed = { ...shown, ...brought.typed }
  const { wrong, named, edited } = readEdited(editable, now, typed, brought.ticked)
  wrong.push(...(await absent(tx, all, named)))
  if (wrong.length === 0) wrong.push(...wrongTogether(editable, { ...now.row, ...edited.columns }))
  wrong.push(...already)
  if (wrong.length > 0) return { outcome: 'wrong', wrong, now }
  const drafts = draftsAfter(pairs, said, brought)
  const published = { ...typed, ...only(held, Object.keys(drafts)) }
  await editable.amend(tx, asRow(now.row), amended(readEdited(editable, now, published, brought.ticked)), brought.why)
  await settleStates(tx, { editable, number, pairs, said, drafts }, brought)
  return { outcome: 'saved' }
}

function only(typed: Typed, names: string[]): Typed {
  return Object.fromEntries(names.map((name) => [name, typed[name] ?? '']))
}

/** The compiler has held the names of the questions to the table; the values are of the kinds they ask for. */
function amended(read: ReadForm): Amended {
  return read.edited as unknown as Amended
}

/**
 * What both changed since the form was opened. Where only the other did, their words are taken over, so that the form
 * sent again keeps them.
 */
function staleness(held: Typed, { typed, version }: Brought): { meanwhile: Typed; typed: Typed } | undefined {
  const marks = marksIn(version)
  const moved = Object.entries(held).filter(([name, value]) => marks.get(name) !== markOf(value))
  const isSame = moved.length === 0 && [...marks.keys()].every((name) => name in held)
  if (isSame) return undefined
  const isOurs = ([name, value]: [string, string]) => {
    const own = typed[name]
    return own !== undefined && marks.has(name) && markOf(own) !== marks.get(name) && own !== value
  }
  const theirs = moved.filter((pair) => !isOurs(pair))
  // A line that was taken away meanwhile, and that we have written into.
  const gone = [...marks.keys()].filter((name) => !(name in held)).map((name): [string, string] => [name, ''])
  return {
    meanwhile: Object.fromEntries([...moved, ...gone].filter(isOurs)),
    typed: { ...typed, ...Object.fromEntries(theirs) },
  }
}

/** Answers that name a record which is not there, or is closed. */
async function absent(tx: Tx, all: Editable[], named: Named[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { control, of, number } of named) {
    const editable = all.find(({ kind }) => kind === of)
    if (!editable || !(await hasRecord(tx, editable, number))) wrong.push(control)
  }
  return wrong
}

/** A worker has added a record. Answers its number, or what does not fit. */
export async function addRecord(
  tx: Tx,
  { all, editable }: { all: Editable[]; editable: Editable },
  { typed, ticked }: Brought,
  already: readonly string[] = [],
): Promise<{ number: number } | { wrong: string[] }> {
  if (!editable.create) throw new NotFound(`new ${editable.kind}`)
  const read = readEdited(editable, undefined, typed, ticked)
  const wrong = [...read.wrong, ...(await absent(tx, all, read.named))]
  if (wrong.length === 0) wrong.push(...wrongTogether(editable, read.edited.columns))
  wrong.push(...already)
  if (wrong.length > 0) return { wrong }
  const isTaken = (slug: string) => hasSlug(tx, editable, slug)
  const name = editable.isNameless ? '' : await nameForAddress(editable, typed, isTaken)
  // Everything that was asked is there; what a form does not ask, the owner of the table adds.
  return { number: await editable.create(tx, read.edited as unknown as Edited, name) }
}

/** A worker has taken a record away; it stays, and can be brought back. */
export async function closeRecord(tx: Tx, editable: Editable, number: number, why: string): Promise<void> {
  const { row, closedAt } = await openRecord(tx, editable, number)
  if (!editable.close || closedAt !== null) throw new NotFound(`${editable.kind} ${number} cannot be closed`)
  refuseStaying(editable, row)
  await editable.close(tx, asRow(row), why)
}

/** Refuses a row that is not taken away, with the reason. */
export function refuseStaying(editable: Editable, row: Opened['row']): void {
  const why = editable.stays?.(asRow(row))
  if (why) throw new Refusal(why)
}

/** A worker has thought better of it. */
export async function reopenRecord(tx: Tx, editable: Editable, number: number): Promise<void> {
  const { row } = await openRecord(tx, editable, number)
  const closedAt = closedAtOf(row)
  if (!editable.reopen || closedAt === null) throw new NotFound(`${editable.kind} ${number} is not closed`)
  if (tx.now > undoUntil(closedAt)) throw new Refusal(say(messages, (m) => m.tooLate))
  await editable.reopen(tx, asRow(row), messages.ka.undone)
}

interface Settling {
  editable: Editable
  number: number
  /** The texts as they were. */
  pairs: TextPair[]
  said: Map<string, Row<'text_state'>>
  drafts: Typed
}

async function settleStates(tx: Tx, settling: Settling, brought: Brought): Promise<void> {
  const { editable, number, pairs, said, drafts } = settling
  const before = new Map(pairs.map((pair) => [nameOf(pair, 'ka'), pair]))
  const now = await openRecord(tx, editable, number)
  for (const pair of pairsOf(editable, now.row, now.lines)) {
    for (const language of languages) {
      const was = before.get(nameOf(pair, 'ka'))
      const held = said.get(nameOf(pair, language))
      const other = otherOf(language)
      const otherWas = was && stateOf(was, other, said.get(nameOf(pair, other)))
      const isFollowed = otherWas === 'outdated' || otherWas === 'draft'
      const draft = drafts[`${pair.control}_${language}`]
      await settleState(tx, { pair, language, held, draft, was, isFollowed }, brought)
    }
  }
}

interface Side {
  pair: TextPair
  language: 'ka' | 'en'
  held: Row<'text_state'> | undefined
  draft: string | undefined
  isFollowed: boolean
  was: TextPair | undefined
}

async function settleState(tx: Tx, side: Side, { ticked, why }: Brought): Promise<void> {
  const { pair, language, held, draft, was, isFollowed } = side
  const fits = ticked.has(fitsTick(`${pair.control}_${language}`)) || ticked.has(smallTick)
  const next = sayingAfter({ language, was: was?.text, now: pair.text, draft, fits, before: held, isFollowed })
  if (!next) return
  const { kind, number, field } = pair
  const { state, other_hash, draft_text } = next
  const said = { state, other_hash, draft_text }
  if (!held) await tx.create('text_state', { kind, number, field, language, ...said })
  else await tx.amend('text_state', held, said, why)
}
