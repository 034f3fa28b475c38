import type { Db } from '#platform/database.ts'
import type { DraftWords } from '#platform/drafts/words.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import { ownNumber, type PersonalRow, personalTable, sentBack } from '#platform/personal/declared.ts'
import { enquiryForm, readEnquiryWords, somethingElse } from './forms.ts'
import { messages } from './messages.ts'
import { draftForm } from './pictures.ts'

/** The form has words for each of its fields. */
type Field = keyof (typeof messages)['en']['fields']

function wordsOf(field: string): Bilingual {
  return say(messages, (m) => m.fields[field as Field].wrong)
}

/** What an enquiry tells about its sender; the pictures that were sent go along with it. */
export const enquiryPersonal = personalTable({
  table: 'enquiry',
  reads: (values) => ({ wrong: sentBack(readEnquiryWords(values), wordsOf) }),
  name: say(messages, (m) => m.personal.row),
  columns: {
    name: { label: say(messages, (m) => m.personal.name), by: 'name', left: null },
    phone: { label: say(messages, (m) => m.personal.phone), by: 'phone', left: null },
    email: { label: say(messages, (m) => m.personal.email), by: 'email', left: null },
    description: { label: say(messages, (m) => m.personal.description), by: 'words', left: '' },
    size: { label: say(messages, (m) => m.personal.size), by: 'words', left: null },
    wood: { label: say(messages, (m) => m.personal.wood), by: 'words', left: null },
    budget: { label: say(messages, (m) => m.personal.budget), by: 'words', left: null },
    // Whoever guesses the words could show by their fingerprint that they were written.
    content_hash: {
      ...{ label: say(messages, (m) => m.personal.fingerprint), left: ownNumber },
      ...{ isHidden: true, isMadeOfWords: true },
    },
  },
  along: (db, { id }) => filesOf(db, id),
})

async function filesOf(db: Db, enquiry: number): Promise<PersonalRow[]> {
  const pictures = await db
    .selectFrom('enquiry_picture')
    .select('file_id')
    .where('enquiry_id', '=', enquiry)
    .orderBy('position')
    .execute()
  return pictures.map(({ file_id }) => ({ table: 'file', id: file_id }))
}

/** An enquiry that was begun with pictures and has not been sent yet. */
export const enquiryDraft: DraftWords = {
  form: draftForm,
  labels: Object.fromEntries(
    Object.keys(enquiryForm.properties).map((field) => [field, say(messages, (m) => m.fields[field as Field].label)]),
  ),
  told: (field, sent) => (field === 'what' && sent === somethingElse ? say(messages, (m) => m.other) : sent),
}
