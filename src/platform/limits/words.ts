import { defineMessages, say } from '../messages.ts'

const words = defineMessages(
  {
    tooMany: 'ამ მისამართიდან ზედიზედ ძალიან ბევრი მოთხოვნა მოვიდა. ცოტა ხანში სცადეთ თავიდან.',
    full: 'ახლა ვერაფერს ვინახავთ: საიტს ადგილი აღარ აქვს. სცადეთ მოგვიანებით.',
    away: 'ახლა ვერც ვინახავთ და ვერც ვკითხულობთ: საიტის ჩანაწერები დროებით მიუწვდომელია. სცადეთ ერთ წუთში.',
    busy: 'საიტი ახლა ძალიან დაკავებულია. სცადეთ ერთ წუთში.',
    store: 'ეს ფაილი ახლა ვერ იხსნება. სცადეთ ერთ წუთში.',
    updated: 'საიტი ახლა ახლდება. სცადეთ ერთ წუთში.',
    readOnly: 'ახლა მხოლოდ წაკითხვა შეიძლება, შენახვა – ვერა. სცადეთ მოგვიანებით.',
  },
  {
    tooMany: 'Too many requests came from this address in a row. Try again in a little while.',
    full: 'We cannot store anything just now: the site has no room left. Try again later.',
    away: 'We can neither store nor read just now: the records of the site cannot be reached. Try again in a minute.',
    busy: 'The site is very busy just now. Try again in a minute.',
    store: 'This file cannot be opened just now. Try again in a minute.',
    updated: 'The site is just being updated. Try again in a minute.',
    readOnly: 'Just now the site can be read, but nothing can be saved. Try again later.',
  },
)

export const tooMany = say(words, (m) => m.tooMany)

/** What is said to a reader about trouble that the operator has to mend. */
export const troubles = {
  full: say(words, (m) => m.full),
  away: say(words, (m) => m.away),
  busy: say(words, (m) => m.busy),
  store: say(words, (m) => m.store),
  updated: say(words, (m) => m.updated),
  'read-only': say(words, (m) => m.readOnly),
}

export type Trouble = keyof typeof troubles
