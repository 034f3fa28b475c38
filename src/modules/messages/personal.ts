import { type Bilingual, say } from '#platform/messages.ts'
import { ownNumber, personalTable, sentBack } from '#platform/personal/declared.ts'
import { readContactForm } from './forms.ts'
import { messages } from './messages.ts'

function wordsOf(field: string): Bilingual {
  return say(messages, (m) => m.fields[field as keyof typeof m.fields].wrong)
}

/** What a message tells about its writer. Its number, its day and its state stay: it was there, and it was dealt with. */
export const messagePersonal = personalTable({
  table: 'message',
  reads: (values) => ({ wrong: sentBack(readContactForm(values), wordsOf) }),
  name: say(messages, (m) => m.personal.row),
  columns: {
    name: { label: say(messages, (m) => m.personal.name), by: 'name', left: null },
    phone: { label: say(messages, (m) => m.personal.phone), by: 'phone', left: null },
    email: { label: say(messages, (m) => m.personal.email), by: 'email', left: null },
    body: { label: say(messages, (m) => m.personal.body), by: 'words', left: '' },
    // Whoever guesses the words could show by their fingerprint that they were written.
    content_hash: {
      ...{ label: say(messages, (m) => m.personal.fingerprint), left: ownNumber },
      ...{ isHidden: true, isMadeOfWords: true },
    },
  },
})
