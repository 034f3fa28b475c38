import type { ComponentChildren } from 'preact'

/** A picture in the sizes and formats it is there in. */
export interface PictureShown {
  /** For browsers that know no other format, with its size in points. */
  url: string
  width: number
  height: number
  /** The smallest format first; of each the narrowest copy first. */
  sources: Array<{ type: string; copies: Array<{ url: string; width: number }> }>
}

export interface PictureProps {
  picture: PictureShown
  /** What there is to see, for whoever does not see it. */
  alt: string
  /** How wide it stands on the page, as `sizes` of HTML. */
  sizes?: string
  /** It is seen at once when the page opens. */
  first?: boolean
}

/** Half a page beside text, the whole width on a telephone. */
const usualSizes = '(min-width: 48rem) 50vw, 100vw'

/** A picture: the browser takes the smallest copy that is fine enough, and keeps its place free until it comes. */
export function Picture({ picture, alt, sizes = usualSizes, first = false }: PictureProps) {
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
        decoding="async"
        {...(first ? { fetchpriority: 'high' } : { loading: 'lazy' })}
      />
    </picture>
  )
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
