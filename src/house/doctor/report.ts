import { inLanguage, type Language, languages } from '#platform/messages.ts'
import type { Finding } from '#platform/module.ts'
import { words } from './messages.ts'

const urgency: Array<Finding['state']> = ['wrong', 'look', 'good']

/** The lines of `temi doctor`: all of them in Georgian, then all of them in English; what is most urgent first, with the page where it is mended. */
export function reportLines(findings: Finding[], origin: string): string[] {
  return languages.flatMap((language) => [...linesIn(language, findings, origin), ''])
}

function linesIn(language: Language, findings: Finding[], origin: string): string[] {
  const m = inLanguage(words, language)
  const count = (state: Finding['state']) => findings.filter((one) => one.state === state).length
  const sorted = findings.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))
  const lines = sorted.flatMap(({ state, what, toDo, to }) => [
    `${m.states[state]}: ${what[language]}`,
    ...(toDo ? [`    ${m.toDo}: ${toDo[language]}`] : []),
    ...(to ? [`    ${m.at}: ${origin}${to}`] : []),
  ])
  const isGood = findings.every(({ state }) => state === 'good')
  return [m.heading, '', ...lines, '', isGood ? m.allGood : m.count(count('wrong'), count('look'))]
}
