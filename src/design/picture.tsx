import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/messages.ts'

/** A picture in the sizes and formats it is there in. */
export interface PictureShown {
  /** For browsers that know no other format, with its size in points. */
  url: string
  width: number
  height: number
  /** The smallest format first; of each the narrowest copy first. */
  sources: Array<{ type: string; copies: Array<{ url: string; width: number }> }>
  /** The point that stays in sight however it is cut; the middle unless told. */
  focus?: Focus | undefined
}

/** A point of a picture, in hundredths from the left and from the top. */
export interface Focus {
  x: number
  y: number
}

/** The classes by which a picture that is cut keeps its point in sight, in steps of ten hundredths. */
export function focusClass({ x, y }: Focus): string | undefined {
  const [across, down] = [Math.round(x / 10), Math.round(y / 10)]
  const classes = [across !== 5 && `focus-x-${across}`, down !== 5 && `focus-y-${down}`].filter(Boolean)
  return classes.length > 0 ? classes.join(' ') : undefined
}

export interface PictureProps {
  picture: PictureShown
  /** What there is to see, for whoever does not see it. */
  alt: string
  /** The language of that, where it is not the one around it. */
  lang?: Language | undefined
  /** How wide it stands on the page, as `sizes` of HTML. */
  sizes?: string
  /** It is seen at once when the page opens. */
  first?: boolean
}

/** Half a page beside text, the whole width on a telephone. */
const usualSizes = '(min-width: 48rem) 50vw, 100vw'

/** A picture: the browser takes the smallest copy that is fine enough, and keeps its place free until it comes. */
export function Picture({ picture, alt, lang, sizes = usualSizes, first = false }: PictureProps) {
  return (
    <picture>
      {picture.sources.map(({ type, copies }) => (
        <source
          key={type}
          type={type}
          sizes={sizes}
          srcset={copies.map((one) => `${one.url} ${one.width}w`).join(', ')}
        />
      ))}
      <img
        src={picture.url}
        width={picture.width}
        height={picture.height}
        alt={alt}
        lang={lang}
        class={picture.focus && focusClass(picture.focus)}
        decoding="async"
        {...(first ? { fetchpriority: 'high' } : { loading: 'lazy' })}
      />
    </picture>
  )
}

/** A picture in a list, cut three by two around its point. */
export function Thumbnail({ url, alt, focus }: { url: string; alt: string; focus?: Focus | undefined }) {
  return <img src={url} alt={alt} width={160} height={107} loading="lazy" class={focus && focusClass(focus)} />
}

export interface PhotoProps extends PictureProps {
  /** Where, when and by whom it was taken; what has not been told is left out. */
  place?: ComponentChildren
  date?: ComponentChildren
  author?: ComponentChildren
  /** A sentence of its own before them. */
  children?: ComponentChildren
}

/** A photograph of real people or places, three by two, with what is known about it. */
export function Photo({ place, date, author, children, ...picture }: PhotoProps) {
  const facts = [place, date, author].filter((fact) => fact !== undefined && fact !== null)
  return (
    <figure class="photo">
      <Picture {...picture} />
      <figcaption>
        {children} {facts.map((fact, at) => [at > 0 && ' · ', fact])}
      </figcaption>
    </figure>
  )
}
