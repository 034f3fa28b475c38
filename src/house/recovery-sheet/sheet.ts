import { formatsIn } from '#design/formats.ts'
import { dayOf, type Moment } from '#platform/clock.ts'
import { type Bilingual, inLanguage, type Language } from '#platform/messages.ts'
import { fileFor, temiCommand } from '#platform/temi-command.ts'
import { words } from './messages.ts'

export interface SheetFacts {
  house: Bilingual
  now: Moment
  key: string
  keyName: string
}

const widest = 76
const rule = '-'.repeat(widest)

/** The sheet that is printed and put away: plain text, so that every printer takes it. The sheet itself, as a file, is a key file. */
export function recoverySheet(facts: SheetFacts): string {
  const key = keyInGroups(facts.key).map((line) => `    ${line}`)
  return [rule, ...half(facts, 'ka'), rule, '', ...key, '', rule, ...half(facts, 'en'), rule].join('\n')
}

function half({ house, now, keyName }: SheetFacts, language: Language): string[] {
  const m = inLanguage(words, language)
  const date = formatsIn(language).date(dayOf(now))
  const paragraphs = [m.why, m.keep, m.use, restoring(), m.afterwards].flatMap((text) => ['', ...linesOf(text)])
  return [m.title, house[language], m.printed(date), m.name(keyName), ...paragraphs]
}

function restoring(): string {
  return temiCommand(`restore ${fileFor('temi-....tar.gz.age')} --key ${fileFor('key.txt')}`)
}

/** `AGE-SECRET-KEY-1`, then the rest by fours, five to a line: so much can be typed without losing the place. */
function keyInGroups(key: string): string[] {
  const [head = '', rest = ''] = [key.slice(0, 16), key.slice(16)]
  const groups = rest.match(/.{1,4}/g) ?? []
  const lines = [head]
  for (let at = 0; at < groups.length; at += 5) lines.push(groups.slice(at, at + 5).join(' '))
  return lines
}

function linesOf(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last && last.length + 1 + word.length > widest) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines
}
