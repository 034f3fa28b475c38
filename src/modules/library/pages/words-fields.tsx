import { Choice, Field } from '#design/fields.tsx'
import type { Consent } from '#modules/media/index.ts'
import { messages as common, fieldMessages } from '#modules/writing/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'

/** The words of everything that is asked about pictures. */
export function useFieldWords() {
  const { pictures, description_ka, description_en, credit, people_consent, guardian_consent } =
    useMessages(fieldMessages).fields
  const own = useMessages(messages).fields
  return { pictures, description_ka, description_en, credit, people_consent, guardian_consent, ...own }
}

/** What is asked about pictures: what there is to see, who took them, who has agreed. A document shows nobody. */
export function WordsFields({ shows = true }: { shows?: boolean }) {
  const { unasked } = useMessages(messages)
  const { consents, guardianConsents } = useMessages(common)
  const answers = (words: Record<Exclude<Consent, 'unasked'>, string>) =>
    Object.entries({ ...words, unasked }).map(([value, label]) => ({ value, label }))
  return (
    <div class="asked">
      <div class="pair plain">
        <Field name="description_ka" lang="ka" long optional />
        <Field name="description_en" lang="en" long optional />
      </div>
      <Field name="credit" optional />
      {shows && <Choice name="people_consent" from={answers(consents)} optional />}
      {shows && <Choice name="guardian_consent" from={answers(guardianConsents)} optional />}
    </div>
  )
}
