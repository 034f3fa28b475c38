import type { Language } from '#platform/messages.ts'

/** Somebody who has written to the association in the demonstration; the addresses belong to nobody. */
export interface DemoLetter {
  language: Language
  name: string
  email?: string
  phone?: string
  text: string
}

export const demoMessages = {
  answered: {
    language: 'ka',
    name: 'დემო მკითხველი',
    email: 'demo-reader@example.ge',
    text: 'გამარჯობა! დემო: როდის იწყება კითხვის წრე და შეიძლება თუ არა, შვილთან ერთად მოვიდე?',
  },
  called: {
    language: 'ka',
    name: 'დემო მეზობელი',
    phone: '599 00 00 01',
    text: 'დემო: სკვერში ერთი სკამი ისევ გატეხილია. ვის უნდა ვუთხრა?',
  },
  underWay: {
    language: 'en',
    name: 'Demo Visitor',
    email: 'demo-visitor@example.ge',
    text: 'Demo: I am writing about village libraries. Could somebody show me yours in spring?',
  },
  fresh: {
    language: 'ka',
    name: 'დემო მასწავლებელი',
    email: 'demo-teacher@example.ge',
    text: 'დემო: ჩვენს კლასს უნდა, შემდეგ დასუფთავებაზე შემოგიერთდეთ. ოცი ბავშვი ვართ. სად ჩავეწეროთ?',
  },
  closed: {
    language: 'ka',
    name: 'დემო მეზობელი',
    phone: '599 00 00 01',
    text: 'დემო: გმადლობთ, სკამი უკვე შეაკეთეს.',
  },
  spam: {
    language: 'en',
    name: 'Demo Spam',
    email: 'demo-spam@example.ge',
    text: 'Demo: first place in every search engine, only today.',
  },
} as const satisfies Record<string, DemoLetter>

export interface DemoEnquiry extends DemoLetter {
  size?: string
  quantity?: number
}

export const demoEnquiries = {
  fresh: {
    language: 'ka',
    name: 'დემო დამკვეთი',
    phone: '599 00 00 02',
    text: 'დემო: მინდა ხის აბრა სასტუმრო სახლისთვის, ჩუქურთმიანი ჩარჩოთი. სურათზე ჩანს, როგორი.',
    size: '60 × 40 სმ',
  },
  answered: {
    language: 'en',
    name: 'Demo Guest House',
    email: 'demo-guests@example.ge',
    text: 'Demo: twelve small souvenirs with the outline of a village house, please.',
    quantity: 12,
  },
} as const satisfies Record<string, DemoEnquiry>

/** What colleagues have written about them. */
export const demoReplies = {
  circle:
    'გამარჯობა!\n\nდემო: კითხვის წრე ხუთშაბათს იწყება, საღამოს ექვს საათზე. შვილთან ერთად მობრძანდით.\n\nდემო თანამშრომელი',
  askedLibrarian: 'დემო: ბიბლიოთეკარს ვკითხე, საბავშვო წიგნებიც დახვდებათ.',
  bench: 'დემო: დავურეკე. სკამს ამ კვირაში შევაკეთებთ, მადლობა გადავუხადე.',
  souvenirs: 'Hello!\n\nDemo: we can make them in three weeks. Shall we send you a drawing first?\n\nDemo worker',
} as const

/** Those who subscribe; the last has not confirmed yet. */
export const demoSubscribers: Array<{ email: string; language: Language }> = [
  { email: 'demo-first@example.ge', language: 'ka' },
  { email: 'demo-second@example.ge', language: 'en' },
  { email: 'demo-unconfirmed@example.ge', language: 'ka' },
]

export const demoCase = {
  wish: 'copy',
  channel: 'mail',
  person: 'დემო მკითხველი, demo-reader@example.ge',
  words: 'დემო: გთხოვთ, გამომიგზავნოთ, რა მონაცემები გაქვთ ჩემ შესახებ.',
} as const

export const demoIncident = {
  what: 'დემო: წერილი სხვა მისამართზე გაიგზავნა.',
  whom: 'დემო: ერთი ადამიანი, სახელი და ელ. ფოსტა.',
} as const
