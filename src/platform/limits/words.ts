import { defineMessages, say } from '../messages.ts'

const words = defineMessages(
  {
    tooMany: 'ამ მისამართიდან ზედიზედ ძალიან ბევრი მოთხოვნა მოვიდა. ცოტა ხანში სცადეთ თავიდან.',
    full: 'ახლა ვერაფერს ვინახავთ: სერვერზე ადგილი აღარ არის. სცადეთ მოგვიანებით.',
    away: 'ახლა ვერ ვინახავთ და ვერ ვკითხულობთ: მონაცემთა ბაზა არ პასუხობს. სცადეთ ერთ წუთში.',
    busy: 'მონაცემთა ბაზა ახლა დაკავებულია. სცადეთ ერთ წუთში.',
    store: 'ფაილი ახლა ვერ მოგვაქვს: საცავი არ პასუხობს. სცადეთ ერთ წუთში.',
    readOnly: 'ახლა მხოლოდ წაკითხვა შეიძლება, შენახვა – ვერა. სცადეთ მოგვიანებით.',
  },
  {
    tooMany: 'Too many requests came from this address in a row. Try again in a little while.',
    full: 'We cannot store anything just now: there is no room left on the server. Try again later.',
    away: 'We can neither store nor read just now: the database does not answer. Try again in a minute.',
    busy: 'The database is busy just now. Try again in a minute.',
    store: 'We cannot fetch the file just now: the place where files are kept does not answer. Try again in a minute.',
    readOnly: 'Just now we can be read and nothing can be stored. Try again later.',
  },
)

export const tooMany = say(words, (m) => m.tooMany)

/** What is said to a reader about trouble that the operator has to mend. */
export const troubles = {
  full: say(words, (m) => m.full),
  away: say(words, (m) => m.away),
  busy: say(words, (m) => m.busy),
  store: say(words, (m) => m.store),
  'read-only': say(words, (m) => m.readOnly),
}

export type Trouble = keyof typeof troubles
