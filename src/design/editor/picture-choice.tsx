import { useEffect, useState } from 'preact/hooks'
import type { ToolbarProps } from './toolbar.tsx'

type Picture = ToolbarProps['pictures'][number]

/** What the server offers of the library. */
interface Offered {
  pictures: Picture[]
  isMore: boolean
}

export interface PictureChoiceProps
  extends Pick<ToolbarProps, 'pictures' | 'pictureUrl' | 'offeredUrl' | 'words' | 'name'> {
  chosen: number[]
  setChosen: (chosen: number[]) => void
}

/** The pictures of this text, and those of the library, found by a word. */
export function PictureChoice(props: PictureChoiceProps) {
  const { pictures, offeredUrl, words, name } = props
  const [asked, setAsked] = useState('')
  const { found, isMore, isAway, more } = useLibrary(offeredUrl, asked)
  const own = new Set(pictures.map(({ media }) => media))
  const others = found.filter(({ media }) => asked !== '' || !own.has(media))
  // Enter looks for the word; it does not put anything in yet.
  const keepEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
  }
  const field = `panel-${name}-search`
  return (
    <>
      <p class="hint">{words.pictureHint}</p>
      {pictures.length > 0 && <p class="label quiet">{words.ofThisText}</p>}
      <Ticks {...props} from={pictures} />
      <p class="label quiet">{words.library}</p>
      <div class="field">
        <label for={field}>{words.searchLibrary}</label>
        <input
          id={field}
          type="search"
          value={asked}
          onInput={(event) => setAsked(event.currentTarget.value)}
          onKeyDown={keepEnter}
        />
      </div>
      <p role="status" class={isAway || others.length === 0 ? undefined : 'unseen'}>
        {isAway ? words.noLine : found.length === 0 ? words.noneFound : String(found.length)}
      </p>
      <Ticks {...props} from={others} />
      {isMore && (
        <div class="actions">
          <button class="button second slim" type="button" onClick={more}>
            {words.more}
          </button>
        </div>
      )}
    </>
  )
}

function Ticks({ from, chosen, setChosen, pictureUrl }: PictureChoiceProps & { from: Picture[] }) {
  const toggle = (media: number) =>
    setChosen(chosen.includes(media) ? chosen.filter((one) => one !== media) : [...chosen, media])
  return (
    <div class="brought">
      {from.map(({ media, description }) => (
        <label key={media} class="pick">
          <input type="checkbox" checked={chosen.includes(media)} onChange={() => toggle(media)} />
          <img
            src={`${pictureUrl.replace('{media}', String(media))}?width=480`}
            alt=""
            width={120}
            height={80}
            loading="lazy"
          />
          <span class="hint">{`№ ${media} ${description}`}</span>
        </label>
      ))}
    </div>
  )
}

/** Milliseconds without a further letter before the library is asked. */
const pause = 300

/** What the library has for a word, page by page. */
function useLibrary(offeredUrl: string, asked: string) {
  const [page, setPage] = useState(1)
  const [offered, setOffered] = useState<Offered>({ pictures: [], isMore: false })
  const [isAway, setAway] = useState(false)
  useEffect(() => setPage(1), [asked])
  useEffect(() => {
    let isOver = false
    const ask = async () => {
      const query = new URLSearchParams({ words: asked, page: String(page) })
      const answer = await offeredAt(`${offeredUrl}?${query}`)
      if (isOver) return
      setAway(answer === undefined)
      if (answer)
        setOffered((was) => ({
          pictures: page === 1 ? answer.pictures : [...was.pictures, ...answer.pictures],
          isMore: answer.isMore,
        }))
    }
    const timer = setTimeout(() => void ask(), asked === '' ? 0 : pause)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [offeredUrl, asked, page])
  return { found: offered.pictures, isMore: offered.isMore, isAway, more: () => setPage(page + 1) }
}

async function offeredAt(url: string): Promise<Offered | undefined> {
  // Without a line there is no answer at all; a sign-in that has run out answers with another page.
  const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined)
  return answer?.ok ? answer.json() : undefined
}
