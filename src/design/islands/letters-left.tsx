import { useEffect, useState } from 'preact/hooks'

export interface LettersLeftProps {
  /** The id of the field whose letters are counted. */
  field: string
  most: number
  /** The words, with {count} where the number goes. */
  words: { left: string; leftOne: string; over: string; overOne: string }
  /** What is in the field when the page is drawn. */
  typed: string
}

// A screen reader hears the number only after a pause in the typing.
const pauseBeforeSpeaking = 1000

export default function LettersLeft({ field, most, words, typed }: LettersLeftProps) {
  const [text, setText] = useState(typed)
  const [spoken, setSpoken] = useState('')

  useEffect(() => {
    const box = document.getElementById(field)
    if (!(box instanceof HTMLTextAreaElement)) return
    const read = () => setText(box.value)
    read()
    box.addEventListener('input', read)
    return () => box.removeEventListener('input', read)
  }, [field])

  const sentence = describe(most - countLetters(text), words)
  useEffect(() => {
    if (text === typed) return
    const timer = setTimeout(() => setSpoken(sentence), pauseBeforeSpeaking)
    return () => clearTimeout(timer)
  }, [text, typed, sentence])

  return (
    <>
      <p class="hint" id={`${field}-letters`}>
        {sentence}
      </p>
      <p class="unseen" role="status">
        {spoken}
      </p>
    </>
  )
}

/** Letters as the form counts them: by code point, with the blanks at both ends cut off. */
function countLetters(text: string): number {
  return [...text.replaceAll('\r\n', '\n').trim()].length
}

function describe(left: number, words: LettersLeftProps['words']): string {
  const count = Math.abs(left)
  const pattern = left < 0 ? (count === 1 ? words.overOne : words.over) : count === 1 ? words.leftOne : words.left
  return pattern.replace('{count}', String(count))
}
