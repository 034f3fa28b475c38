import { useEffect, useRef, useState } from 'preact/hooks'
import { inAddress } from '#platform/language.ts'
import type { Bilingual } from '#platform/messages.ts'

export interface AppearanceProps {
  origin: string
  /** The beginning of the story's address. */
  path: string
  site: Bilingual
  /** The picture that is sent along when the story is shared; there is none before it is public. */
  card?: string
  words: Record<'inSearch' | 'inShare' | 'georgian' | 'english' | 'noTitle', string>
}

const languages = ['ka', 'en'] as const

/** How the story will look in a search and when it is shared; it follows every letter. */
export default function Appearance(props: AppearanceProps) {
  const place = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<Record<string, string>>({})
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return undefined
    const read = () => setTyped(textsOf(form))
    read()
    form.addEventListener('input', read)
    form.addEventListener('change', read)
    return () => {
      form.removeEventListener('input', read)
      form.removeEventListener('change', read)
    }
  }, [])
  return (
    <div class="appearances" ref={place}>
      {languages.map((language) => (
        <InOneLanguage key={language} language={language} typed={typed} {...props} />
      ))}
    </div>
  )
}

function InOneLanguage(props: AppearanceProps & { language: 'ka' | 'en'; typed: Record<string, string> }) {
  const { language, typed, words, site, origin, path } = props
  // What is not written in one language is shown in the other.
  const shown = typed.title_en || language === 'ka' ? language : 'ka'
  const title = typed[`title_${shown}`] || words.noTitle
  const lead = cut(typed[`lead_${shown}`] || typed.lead_ka || '', 200)
  const address = `${origin.replace(/^https?:\/\//, '')}${inAddress(language, path)}${typed.slug ?? ''}`
  return (
    <div class="appearance">
      <p class="label">{language === 'ka' ? words.georgian : words.english}</p>
      <p class="label quiet">{words.inSearch}</p>
      <p class="found-at">{address}</p>
      <p class="found-title" lang={shown}>
        {cut(`${title} – ${site[language]}`, 70)}
      </p>
      <p class="small" lang={shown}>
        {cut(lead, 160)}
      </p>
      <p class="label quiet">{words.inShare}</p>
      <div class="shared">
        {props.card ? (
          <img src={props.card} alt="" width={1200} height={630} />
        ) : (
          <p class="shared-card" lang={shown}>
            {title}
          </p>
        )}
        <p class="found-at">{origin.replace(/^https?:\/\//, '')}</p>
        <p class="found-title" lang={shown}>
          {title}
        </p>
        <p class="small" lang={shown}>
          {lead}
        </p>
      </div>
    </div>
  )
}

function textsOf(form: HTMLFormElement): Record<string, string> {
  const names = ['title_ka', 'title_en', 'lead_ka', 'lead_en', 'slug']
  return Object.fromEntries(names.map((name) => [name, String(new FormData(form).get(name) ?? '').trim()]))
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
