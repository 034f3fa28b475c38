import type { UndoesLine } from '#platform/journal/undo.ts'
import type { SaidState } from './tables.ts'

/**
 * Takes back what was said about one side of a text, after the text itself: a draft is a draft again. The journal does not
 * keep beside which text a side was held, so a side that was looked at in that change is to be looked at once more.
 */
export const undoState: UndoesLine = async (tx, { action, row, content }, why) => {
  const held = await tx.selectFrom('text_state').selectAll().where('id', '=', row).executeTakeFirst()
  const { state, draft_text, other_hash } = content?.changes ?? {}
  const isUntouched =
    held && (!state || held.state === state[1]) && (!draft_text || held.draft_text === (draft_text[1] ?? null))
  if (!isUntouched) return 'changed since'
  // What nothing was said about before is done, beside the text it was held beside.
  const isFirst = action === 'create'
  const before = {
    state: isFirst ? 'done' : state ? (state[0] as SaidState) : held.state,
    draft_text: isFirst ? null : draft_text ? ((draft_text[0] ?? null) as string | null) : held.draft_text,
    other_hash: isFirst || !other_hash ? held.other_hash : '',
  } as const
  await tx.amend('text_state', held, before, why)
  return 'undone'
}
