/** A text of a pack in both languages. */
export interface PackText {
  ka: string
  en: string
}

// Georgian puts endings on endings: twenty-two letters and more are no rarity.
const georgian = [
  'ანგარიშვალდებულებისათვის',
  'კონკურენტუნარიანობისათვის',
  'და',
  'ურთიერთთანამშრომლობისათვის',
  'სოფლის',
  'თვითმმართველობისათვის',
  '„ახალგაზრდებისათვის“',
  'თემი',
  'არადისკრიმინაციულობისათვისაც',
  '№ 17',
  'გზის',
  'მრავალპროფილურობისათვის',
]
const english = [
  'interorganisational',
  'accountability',
  'and',
  'counterrevolutionaries’',
  'village',
  'internationalisation',
  '"disproportionateness"',
  'the',
  'uncharacteristically',
  'No. 17',
  'road',
  'https://example.org/a-very-long-address-without-any-place-to-break-it-in-two-or-three/index.html',
]

const words = { ka: georgian, en: english }

/** So many words, always the same for the same number. */
export function sentence(language: 'ka' | 'en', from: number, length: number): string {
  const list = words[language]
  return Array.from({ length }, (_, index) => list[(from + index * (1 + (from % 5))) % list.length]).join(' ')
}

/** Words of a title: only the long ones. */
export function longNames(from: number, length: number): PackText {
  const long = (list: string[]) => list.filter((word) => word.length > 12 && !word.includes('/'))
  const some = (list: string[]) => Array.from({ length }, (_, index) => list[(from + index) % list.length]).join(' ')
  return { ka: some(long(georgian)), en: some(long(english)) }
}

export function asText(from: number, length: number): PackText {
  return { ka: `${sentence('ka', from, length)}.`, en: `${sentence('en', from, length)}.` }
}

/** So many paragraphs, each of so many words and unlike the others. */
export function paragraphs(many: number, length: number): PackText[] {
  return Array.from({ length: many }, (_, index) => {
    const { ka, en } = asText(index, length)
    return { ka: `${index + 1}. ${ka}`, en: `${index + 1}. ${en}` }
  })
}
