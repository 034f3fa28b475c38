import { formatsIn } from '#design/formats.ts'
import { type Bilingual, inLanguage, type Language } from '#platform/messages.ts'
import { words } from './messages.ts'

type Words = (typeof words)['en']

/** One sentence in both languages, with what is written in them as each language writes it. */
export function inBoth(write: (m: Words, formats: ReturnType<typeof formatsIn>) => string): Bilingual {
  const one = (language: Language) => write(inLanguage(words, language), formatsIn(language))
  return { ka: one('ka'), en: one('en') }
}
