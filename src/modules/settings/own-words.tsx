import { EditLink } from '#design/edit-link.tsx'
import { Both, chooseText, Paragraphs } from '#design/text.tsx'
import { useView } from '#platform/view.ts'
import type { PageWords } from './page-words.ts'

/** The opening of a page, as its frame takes it. */
export function useLede(words: PageWords) {
  const { language } = useView()
  return { lede: <OwnWords words={words} />, description: chooseText(words, language).words }
}

/** Words of a page in one line, and the way to where they are edited. */
function OwnWords({ words }: { words: PageWords }) {
  return (
    <>
      <Both text={words} />
      <OwnWordsEdit words={words} />
    </>
  )
}

/** The same in paragraphs. */
export function OwnParagraphs({ words }: { words: PageWords }) {
  return (
    <>
      {(words.ka || words.en) && <Paragraphs text={words} />}
      <OwnWordsEdit words={words} />
    </>
  )
}

/** The way to where words of a page are edited, for those who may. */
export function OwnWordsEdit({ words }: { words: PageWords }) {
  return <EditLink of="page-words" number={words.number} text="text" what={words.name} />
}

/** What nobody has told yet, with the way to tell it. */
export function LackingWords({ words }: { words: PageWords }) {
  const { language } = useView()
  return (
    <>
      {words[language]} <OwnWordsEdit words={words} />
    </>
  )
}
