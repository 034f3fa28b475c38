import { languages } from '#platform/messages.ts'
import { nameOf, type Said, type TextPair } from './states.ts'
import { draftTick } from './ticks.ts'
import type { Typed } from './values.ts'

/** The texts of a form that are not public yet, by their controls: they are kept beside what the public reads. */
export function draftsOf(pairs: TextPair[], said: ReadonlyMap<string, Said>): Typed {
  const drafts: Typed = {}
  for (const { control, side, pair } of sidesOf(pairs)) {
    const { draft_text } = said.get(nameOf(pair, side)) ?? { draft_text: null }
    if (draft_text !== null) drafts[control] = draft_text
  }
  return drafts
}

/** What a worker sends: values of controls, and what was ticked beside them. */
export interface Sending {
  typed: Typed
  ticked: ReadonlySet<string>
  /** Whoever wrote it has not seen the drafts: they stay as they are. */
  leavesDrafts?: boolean
}

/** The texts that stay or become drafts when a form is saved. What was not asked stays what it was. */
export function draftsAfter(pairs: TextPair[], said: ReadonlyMap<string, Said>, sending: Sending): Typed {
  const { typed, ticked, leavesDrafts = false } = sending
  const drafts: Typed = {}
  for (const { control, side, pair } of sidesOf(pairs)) {
    const sent = leavesDrafts ? undefined : typed[control]
    const held = said.get(nameOf(pair, side))
    if (sent !== undefined && ticked.has(draftTick(control))) drafts[control] = sent
    else if (sent === undefined && held?.state === 'draft') drafts[control] = held.draft_text ?? pair.text[side]
  }
  return drafts
}

function sidesOf(pairs: TextPair[]) {
  return pairs.flatMap((pair) => languages.map((side) => ({ pair, side, control: `${pair.control}_${side}` })))
}
