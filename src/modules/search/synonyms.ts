import { stemOf } from '#platform/search/stem.ts'

/** Words of everyday speech and of documents for the same thing, in both languages; one line a thing. */
const lines = [
  'ნაგავი ნარჩენი დასუფთავება waste garbage trash rubbish litter',
  'სუვენირი საჩუქარი სასაჩუქრე souvenir gift present',
  'რემონტი რეაბილიტაცია აღდგენა rehabilitation renovation repair restoration',
  'ხელშეკრულება შეთანხმება agreement treaty',
  'ჩუქურთმა კვეთა კვეთილობა მოჩუქურთმება ხე carving carved ornament wood wooden woodwork',
  'დაზგა რუტერი CNC router machine',
  'ახალგაზრდა მოზარდი მოსწავლე ბავშვი youth young teenager children',
  'სკოლა მოსწავლე school pupil student',
  'ტრენინგი სწავლება სემინარი კურსი training seminar course workshop',
  'განათლება სწავლა საგანმანათლებლო education educational learning',
  'ბიზნესი მეწარმე საწარმო კომპანია business entrepreneur enterprise company SME',
  'გრანტი დაფინანსება დონორი დამფინანსებელი grant funding funded donor funder financed',
  'ევროკავშირი ევროპა EU European Europe',
  'მეურნეობა აგრო ფერმერი agriculture agricultural farming farm farmer',
  'მწვანილი ბოსტნეული herbs greens vegetables',
  'ტურიზმი ტურისტი მოგზაურობა tourism tourist travel',
  'კემპინგი კარავი ბანაკი camping campsite tent camp',
  'მუზეუმი museum',
  'ბიბლიოთეკა წიგნი library book',
  'გარემო ეკოლოგია ბუნება environment environmental ecology nature',
  'უფლება rights',
  'ადვოკატირება ლობირება advocacy lobbying campaign',
  'კამპანია campaign',
  'მერია გამგეობა მუნიციპალიტეტი ხელისუფლება თვითმმართველობა municipality municipal government',
  'პრობლემა საჭიროება problem need issue',
  'დახმარება შეღავათი სოციალური assistance benefit social',
  'თავმჯდომარე ხელმძღვანელი დირექტორი chair chairman chairperson director head leader',
  'მენეჯერი კოორდინატორი manager coordinator',
  'არასამთავრობო საზოგადოებრივი NGO CSO nonprofit',
  'კვლევა შესწავლა research study',
  'მისია მიზანი დანიშნულება mission goal aim purpose',
  'მიმდინარე მიმდინარეობს ამჟამინდელი ახლანდელი current ongoing',
  'მონიტორინგი ზედამხედველობა monitoring oversight',
  'ორნამენტი ჩუქურთმა ornament',
]

let stems: string[][] | undefined

/** The same as stems, worked out when somebody first searches. */
function groups(): string[][] {
  stems ??= lines.map((line) => line.split(' ').map((word) => stemOf(word)))
  return stems
}

/** The stems of words that mean nearly the same as one with this stem. */
export function stemsAlike(stem: string): string[] {
  const alike = groups()
    .filter((group) => group.includes(stem))
    .flat()
  return [...new Set(alike)].filter((one) => one !== stem)
}
