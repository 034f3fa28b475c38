import { inLanguage, type Language, type Messages, type Translation } from './messages.ts'

/** The language of whoever sits at the terminal, as the system has been told. */
export function languageOfTerminal({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^ka/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'ka' : 'en'
}

/** Messages for whoever runs the house, in the language of the terminal that this process was called from. */
export function inTerminal<T extends Parameters<typeof inLanguage>[0]['ka']>(messages: Messages<T>): Translation<T> {
  return inLanguage(messages, languageOfTerminal(process.env))
}
