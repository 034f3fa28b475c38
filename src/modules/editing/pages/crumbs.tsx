import type { Editable } from '#platform/editable.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { listUrl, recordsUrl } from '../urls.ts'

/** The way up from a page of records: all records, those of this kind. */
export function useCrumbs(editable?: Editable) {
  const m = useMessages(messages)
  const { language } = useView()
  return [
    { to: recordsUrl, label: m.records },
    ...(editable ? [{ to: listUrl(editable), label: editable.heading[language] }] : []),
  ]
}
