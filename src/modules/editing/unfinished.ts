import { editUrl } from '#design/edit-link.tsx'
import type { App } from '#platform/app.ts'
import type { Editable } from '#platform/editable.ts'
import { type Bilingual, type Language, languages, say } from '#platform/messages.ts'
import type { Viewer } from '#platform/view.ts'
import { messages } from './messages.ts'
import { listUndone, type Undone } from './queries.ts'
import { textsUrl } from './urls.ts'

/** A line of the list of texts that are not done. */
export interface Unfinished {
  key: string
  /** What kind of record or text it is of. */
  name: Bilingual
  title: Bilingual
  to: string
  /** Which of its texts. */
  what: Bilingual
  language: Language
  state: Undone['state']
}

export interface TextsChoice {
  kind?: string
  language?: string
  state?: string
}

/** What this worker may edit. */
export function mayEdit(app: App, viewer: Viewer | undefined): Editable[] {
  return app.editables.filter(({ may }) => viewer?.may.has(may))
}

function mayWrite(app: App, viewer: Viewer | undefined) {
  return app.texts.filter(({ may }) => viewer?.may.has(may))
}

/** The kinds of text the list can be narrowed to. */
export function kindsFor(app: App, viewer: Viewer | undefined): Array<{ kind: string; heading: Bilingual }> {
  return [...mayEdit(app, viewer), ...mayWrite(app, viewer)]
}

/** Everything this worker can finish: texts of records, and those that are written apart. */
export async function listUnfinished(
  app: App,
  viewer: Viewer | undefined,
  { kind, language, state }: TextsChoice,
): Promise<Unfinished[]> {
  const isWanted = (one: { kind: string }) => !kind || one.kind === kind
  const undone = await listUndone(app.db, mayEdit(app, viewer).filter(isWanted))
  const found = undone.map(ofRecord)
  for (const { name, list } of mayWrite(app, viewer).filter(isWanted)) {
    for (const text of await list(app.db))
      found.push({
        ...text,
        name,
        key: `${text.to} ${text.state}`,
        what: say(messages, (m) => m.wholeText),
        language: 'en',
      })
  }
  return found.filter((one) => (!language || one.language === language) && (!state || one.state === state))
}

function ofRecord({ editable, number, title, pair, language, state }: Undone): Unfinished {
  const field = `${pair.control}_${language}`
  const to = editUrl({ of: editable.kind, number, field, from: textsUrl })
  const key = `${pair.kind} ${pair.number} ${pair.field} ${languages.indexOf(language)}`
  return { key, name: editable.name, title, to, what: pair.label, language, state }
}
