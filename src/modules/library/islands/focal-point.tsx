import { useEffect, useState } from 'preact/hooks'
import { focusClass } from '#design/picture.tsx'

export interface FocalPointProps {
  url: string
  alt: string
  words: { cut: string }
}

/** The picture with its point: pressing on it fills the two fields below, and what is chosen there is shown. */
export default function FocalPoint({ url, alt, words }: FocalPointProps) {
  const [focus, setFocus] = useState({ x: 50, y: 50 })

  useEffect(() => {
    const fields = fieldsOfPoint()
    const read = () => setFocus({ x: Number(fields.x?.value || 50), y: Number(fields.y?.value || 50) })
    read()
    for (const field of [fields.x, fields.y]) field?.addEventListener('change', read)
    return () => {
      for (const field of [fields.x, fields.y]) field?.removeEventListener('change', read)
    }
  }, [])

  const press = (event: MouseEvent) => {
    if (!(event.currentTarget instanceof HTMLElement)) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const { x, y } = fieldsOfPoint()
    if (!x || !y) return
    x.value = String(inTens((event.clientX - left) / width))
    y.value = String(inTens((event.clientY - top) / height))
    setFocus({ x: Number(x.value), y: Number(y.value) })
  }
  return (
    <div class="focal">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields below do the same by keyboard. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same. */}
      <div class="focal-whole" onClick={press}>
        <img src={url} alt={alt} class="previewed" />
        <span class="focal-mark" aria-hidden="true" style={{ left: `${focus.x}%`, top: `${focus.y}%` }} />
      </div>
      <figure class="photo">
        <img src={url} alt="" class={focusClass(focus)} />
        <figcaption>{words.cut}</figcaption>
      </figure>
    </div>
  )
}

function fieldsOfPoint() {
  const field = (axis: 'x' | 'y') => {
    const found = document.getElementById(`field-focus-${axis}`)
    return found instanceof HTMLSelectElement ? found : undefined
  }
  return { x: field('x'), y: field('y') }
}

/** A part of the whole as hundredths, in steps of ten. */
function inTens(part: number): number {
  return Math.min(10, Math.max(0, Math.round(part * 10))) * 10
}
