import type { ComponentChildren } from 'preact'
import { inLanguage, type Language } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { formatsIn } from './formats.ts'
import { messages } from './messages.ts'

/** A text of the association: Georgian comes first, the English may still be missing. */
export interface TwoTexts {
  ka: string
  en: string | null | undefined
}

/** The text in the reader's language, or else in the one there is; nothing is in the reader's. */
export function chooseText(text: TwoTexts, language: Language): { words: string; language: Language } {
  const wanted = text[language]
  if (wanted || !(text.ka || text.en)) return { words: wanted ?? '', language }
  return text.ka ? { words: text.ka, language: 'ka' } : { words: text.en ?? '', language: 'en' }
}

export interface BothProps {
  text: TwoTexts
  /** Without the words that say in which language it stands; for titles in a list whose page says it once. */
  quiet?: boolean | undefined
}

/** A text in the reader's language; one that is not translated stands in the other, marked and said. */
export function Both({ text, quiet }: BothProps) {
  const reader = useView().language
  const { words, language } = chooseText(text, reader)
  if (language === reader) return <>{words}</>
  const m = inLanguage(messages, reader)
  return (
    <>
      <span lang={language}>{words}</span>
      {!quiet && <small class="untranslated"> ({language === 'ka' ? m.inGeorgian : m.inEnglish})</small>}
    </>
  )
}

/** The notice above a longer text that is not translated yet; nothing where it is. */
export function Untranslated({ text }: { text: TwoTexts }) {
  const reader = useView().language
  if (chooseText(text, reader).language === reader) return null
  return (
    <div class="notice">
      <p>{inLanguage(messages, reader).notYetTranslated}</p>
    </div>
  )
}

/** A longer text of the association in paragraphs, with the notice above it if it is not translated. */
export function Paragraphs({ text }: { text: TwoTexts }) {
  const reader = useView().language
  const { words, language } = chooseText(text, reader)
  return (
    <>
      <Untranslated text={text} />
      {split(words).map((paragraph) => (
        <p key={paragraph} class="measure" lang={language === reader ? undefined : language}>
          {paragraph}
        </p>
      ))}
    </>
  )
}

/** What somebody wrote to us, in their own lines and language. */
export function Written({ lang, children }: { lang: string | undefined; children: ComponentChildren }) {
  return (
    <p class="written" lang={lang}>
      {children}
    </p>
  )
}

/** The formats of dates, money and numbers in the language of the page. */
export function useFormats() {
  return formatsIn(useView().language)
}

function split(words: string): string[] {
  return words.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
}
