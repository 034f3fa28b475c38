import { Fragment } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { inLanguage, type Language } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** What a letter holds besides its own words. */
export interface LetterFrame {
  language: Language
  /** Who writes. */
  name: string
  /** Our own address, `https://example.ge`. */
  origin: string
  /** Where answers go. */
  answersTo: string
  /** Where one click ends such letters, whole. */
  unsubscribe?: string | undefined
}

export interface LetterWords {
  subject: string
  /** Paragraphs with an empty line between them; an address on a line of its own becomes a link. */
  text: string
}

// Programs that show letters know neither our stylesheet nor our fonts: every part says how it looks, in values that all
// of them understand, and falls back on what has Georgian letters on telephones and on Windows.
const serif = "font-family:'Noto Serif Georgian',Sylfaen,Georgia,serif"
const sans = "font-family:'Noto Sans Georgian','Noto Sans','Segoe UI',Sylfaen,Arial,sans-serif"
const paper = '#fbf8f2'
const ink = '#1f1b16'
const muted = '#5c5446'
const saperavi = '#7a1f35'

/** The letter as HTML: readable without pictures, in a narrow window, in dark mode and aloud. */
export function drawLetter(frame: LetterFrame, words: LetterWords): string {
  return `<!doctype html>${renderToString(<Letter {...frame} {...words} />)}`
}

/** The letter as plain text. */
export function writeLetter(frame: LetterFrame, { text }: LetterWords): string {
  const { name, origin, unsubscribe } = frame
  const m = inLanguage(messages, frame.language)
  const ending = [name, origin, m.letterAnswers(frame.answersTo)]
  if (unsubscribe) ending.push(`${m.letterUnsubscribe}: ${unsubscribe}`)
  return `${text.trim()}\n\n-- \n${ending.join('\n')}\n`
}

function Letter({ subject, text, ...frame }: LetterFrame & LetterWords) {
  return (
    <html lang={frame.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style={`margin:0;padding:0;background:${paper};color:${ink}`}>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style={`background:${paper}`}>
          <tr>
            <td align="center" style="padding:24px 16px">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
                <tr>
                  <td style={`border-top:3px solid ${ink};padding-top:3px`}>
                    <div style={`border-top:1px solid ${ink};font-size:0;line-height:0`} />
                    <p style={`${sans};margin:12px 0 0;font-size:14px;font-weight:600;color:${saperavi}`}>
                      {frame.name}
                    </p>
                    <h1
                      lang={otherLanguage(subject, frame.language)}
                      style={`${serif};margin:20px 0 16px;font-size:24px;line-height:1.35;color:${ink}`}
                    >
                      {subject}
                    </h1>
                    <Paragraphs text={text} language={frame.language} />
                    <Ending {...frame} />
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
}

/** The other language, where a text stands in it, by its letters: a story that is not translated, in the letter about it. */
function otherLanguage(text: string, language: Language): Language | undefined {
  const count = (letters: RegExp) => text.replaceAll(/https?:\/\/\S+/g, '').match(letters)?.length ?? 0
  const [georgian, latin] = [count(/\p{Script=Georgian}/gu), count(/\p{Script=Latin}/gu)]
  if (georgian === latin) return undefined
  const written = georgian > latin ? 'ka' : 'en'
  return written === language ? undefined : written
}

function Paragraphs({ text, language }: { text: string; language: Language }) {
  const style = `${sans};margin:0 0 16px;font-size:17px;line-height:1.6;color:${ink};overflow-wrap:anywhere`
  return (
    <>
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((paragraph, index) => (
          <p key={index} lang={otherLanguage(paragraph, language)} style={style}>
            {paragraph.split('\n').map((line, number) => (
              <Fragment key={number}>
                {number > 0 && <br />}
                <Line>{line}</Line>
              </Fragment>
            ))}
          </p>
        ))}
    </>
  )
}

function Line({ children: line }: { children: string }) {
  if (!/^https?:\/\/\S+$/.test(line.trim())) return <>{line}</>
  return (
    <a href={line.trim()} style={`color:${saperavi};font-weight:600`}>
      {line.trim()}
    </a>
  )
}

function Ending({ language, name, origin, answersTo, unsubscribe }: LetterFrame) {
  const m = inLanguage(messages, language)
  const style = `${sans};margin:0 0 8px;font-size:14px;line-height:1.6;color:${muted}`
  return (
    <div style="border-top:1px solid #d9d1c1;margin-top:24px;padding-top:16px">
      <p style={style}>
        {name}
        <br />
        <a href={origin} style={`color:${saperavi}`}>
          {origin}
        </a>
      </p>
      <p style={style}>{m.letterAnswers(answersTo)}</p>
      {unsubscribe && (
        <p style={style}>
          <a href={unsubscribe} style={`color:${saperavi}`}>
            {m.letterUnsubscribe}
          </a>
        </p>
      )}
    </div>
  )
}
