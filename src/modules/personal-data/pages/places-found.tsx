import type { Answer } from '#design/fields.tsx'
import { Link } from '#design/links.tsx'
import { Both } from '#design/text.tsx'
import { type Bilingual, type Language, useMessages } from '#platform/messages.ts'
import type { PermissionWords } from '#platform/module.ts'
import type { FoundPlace } from '#platform/personal/written.ts'
import { useView } from '#platform/view.ts'
import { resultsMessages } from '../results-messages.ts'

export interface Mending {
  /** What this worker may do, and what each permission is called. */
  may: ReadonlySet<string>
  labels: ReadonlyMap<string, string>
}

/** The texts in which somebody is mentioned, to be ticked. */
export function placeAnswers(places: FoundPlace[], mending: Mending): Answer[] {
  return places.map((place) => ({
    value: place.to,
    label: <PlaceLabel place={place} />,
    hint: <PlaceHint place={place} mending={mending} />,
  }))
}

function PlaceLabel({ place: { name, title, state } }: { place: FoundPlace }) {
  const r = useMessages(resultsMessages)
  const { language } = useView()
  return (
    <>
      {name[language]}: <Both text={title} quiet /> ({r.states[state]})
    </>
  )
}

/** Why a worker cannot do it: the text is mended by others. */
export function mendedByOthers({ title, may }: FoundPlace, permissions: PermissionWords[]): Bilingual {
  const { ka, en } = resultsMessages
  const nameIn = (language: Language) =>
    [may]
      .flat()
      .map((one) => permissions.find(({ name }) => name === one)?.label[language] ?? one)
      .join(', ')
  return { ka: ka.notYours(title.ka, nameIn('ka')), en: en.notYours(title.en || title.ka, nameIn('en')) }
}

/** What stands there, and where it is mended; whoever may not is told who may. */
function PlaceHint({ place: { excerpt, to, may }, mending }: { place: FoundPlace; mending: Mending }) {
  const r = useMessages(resultsMessages)
  const any = [may].flat()
  const names = any.map((one) => mending.labels.get(one) ?? one).join(', ')
  return (
    <>
      {r.quoted(excerpt)}{' '}
      {any.some((one) => mending.may.has(one)) ? <Link to={to}>{r.openForm}</Link> : `${r.whoMay(names)}.`}
    </>
  )
}
