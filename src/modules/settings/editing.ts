import { type Editable, editable } from '#platform/editable.ts'
import { type Bilingual, say, type Translation } from '#platform/messages.ts'
import { messages } from './messages.ts'
import { nameOfWords, standingWords } from './page-words.ts'
import { pageWordsMessages } from './page-words-messages.ts'
import { pageOfWordsUrl } from './urls.ts'

function word(pick: (m: Translation<(typeof messages)['ka']>) => string): Bilingual {
  return say(messages, pick)
}

/** The association itself: its names, how it is reached, its numbers and colours. There is one, and it is never closed. */
export const associationEditing: Editable = editable(
  { kind: 'association', table: 'association', name: word((m) => m.association) },
  {
    may: 'settle-association',
    heading: word((m) => m.association),
    title: ({ short_name_ka, short_name_en }) => ({ ka: short_name_ka, en: short_name_en }),
    fields: [
      {
        ...{ type: 'texts', name: 'name', label: word((m) => m.name), required: true, most: 300 },
        part: word((m) => m.parts.names),
      },
      { type: 'texts', name: 'short_name', label: word((m) => m.shortName), required: true, most: 60 },
      { type: 'text', name: 'acronym', label: word((m) => m.acronym), most: 40 },
      {
        ...{ type: 'texts', name: 'tagline', long: true, most: 500 },
        label: word((m) => m.tagline),
        hint: word((m) => m.taglineHint),
      },
      {
        ...{ type: 'text', name: 'email', label: word((m) => m.email), most: 200, shape: 'email' },
        part: word((m) => m.parts.reach),
      },
      { type: 'texts', name: 'email_label', label: word((m) => m.emailLabel), required: true, most: 60 },
      {
        type: 'text',
        name: 'phone',
        label: word((m) => m.phone),
        hint: word((m) => m.phoneHint),
        most: 20,
        shape: 'phone',
      },
      { type: 'texts', name: 'address', label: word((m) => m.address), most: 200 },
      {
        ...{ type: 'text', name: 'registration_number', most: 20, shape: 'digits' },
        label: word((m) => m.registrationNumber),
        part: word((m) => m.parts.details),
      },
      { type: 'texts', name: 'bank', label: word((m) => m.bank), most: 120 },
      {
        ...{ type: 'text', name: 'bank_account', most: 34, shape: 'account' },
        label: word((m) => m.bankAccount),
        hint: word((m) => m.bankAccountHint),
      },
      {
        ...{ type: 'text', name: 'colour_light', most: 7, shape: 'colour-light' },
        label: word((m) => m.colourLight),
        part: word((m) => m.parts.looks),
        hint: word((m) => m.colourLightHint),
      },
      {
        ...{ type: 'text', name: 'colour_dark', most: 7, shape: 'colour-dark' },
        label: word((m) => m.colourDark),
        hint: word((m) => m.colourDarkHint),
      },
      { type: 'texts', name: 'map_credit', label: word((m) => m.mapCredit), most: 300 },
    ],
    amend: (tx, was, { columns }, why) => tx.amend('association', was, columns, why),
  },
)

/** The headings of the parts of the association's text, as they stand in menus and above pages. */
export const sectionEditing: Editable = editable(
  { kind: 'section', table: 'section', name: word((m) => m.section) },
  {
    may: 'edit-texts',
    heading: word((m) => m.sections),
    title: ({ title_ka, title_en }) => ({ ka: title_ka, en: title_en }),
    fields: [{ type: 'texts', name: 'title', label: word((m) => m.section), required: true, most: 120 }],
    amend: (tx, was, { columns }, why) => tx.amend('section', was, columns, why),
  },
)

/** What pages say for the association: openings, and answers that only it can give. None is added or taken away. */
export const pageWordsEditing: Editable = editable(
  { kind: 'page-words', table: 'page_words', name: say(pageWordsMessages, (m) => m.one) },
  {
    may: 'edit-texts',
    heading: say(pageWordsMessages, (m) => m.heading),
    title: nameOfWords,
    fields: [{ type: 'texts', name: 'text', label: say(pageWordsMessages, (m) => m.text), long: true, most: 2000 }],
    seenAt: pageOfWordsUrl,
    whileEmpty: standingWords,
    amend: (tx, was, { columns }, why) => tx.amend('page_words', was, columns, why),
  },
)
