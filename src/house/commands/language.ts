import type { Language } from '#platform/messages.ts'

/** The language of whoever sits at the terminal, as the system has been told. */
export function languageOfTerminal({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^ka/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ka' : 'en'
}
