import { useView } from './view.ts'

export type Language = 'ka' | 'en'
export const languages: readonly Language[] = ['ka', 'en']

/** The same words in Georgian and English. */
export type Bilingual = Record<Language, string>

type Words = { [key: string]: string | ((...values: never[]) => string) | Words }

/** The shape a translation must have: the same keys, and the same values to fill in. */
export type Translation<T extends Words> = {
  [K in keyof T]: T[K] extends (...values: infer V) => string
    ? (...values: V) => string
    : T[K] extends Words
      ? Translation<T[K]>
      : string
}

export type Messages<T extends Words> = { ka: T; en: Translation<T> }

/** Georgian is written first; English must follow it key by key or the build fails. */
export function defineMessages<const T extends Words>(ka: T, en: Translation<T>): Messages<T> {
  return { ka, en }
}

/** The messages of a module in the language of the page that is being drawn. */
export function useMessages<T extends Words>(messages: Messages<T>): Translation<T> {
  return inLanguage(messages, useView().language)
}

/** The messages of a module in a language chosen by the caller. */
export function inLanguage<T extends Words>(messages: Messages<T>, language: Language): Translation<T> {
  return messages[language] as Translation<T>
}

/** One message in both languages, for errors and letters that are written before the reader is known. */
export function say<T extends Words>(
  messages: Messages<T>,
  pick: (m: Translation<T>, language: Language) => string,
): Bilingual {
  return { ka: pick(inLanguage(messages, 'ka'), 'ka'), en: pick(inLanguage(messages, 'en'), 'en') }
}
