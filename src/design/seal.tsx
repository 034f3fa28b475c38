const petals =
  'M50,50A40,40,0,0,1,90,50A40,40,0,0,1,50,50M50,50A40,40,0,0,1,70,84.6A40,40,0,0,1,50,50M50,50A40,40,0,0,1,30,84.6A40,40,0,0,1,50,50M50,50A40,40,0,0,1,10,50A40,40,0,0,1,50,50M50,50A40,40,0,0,1,30,15.4A40,40,0,0,1,50,50M50,50A40,40,0,0,1,70,15.4A40,40,0,0,1,50,50'
const arcs =
  'M90 50A40 40 0 0 0 70 84.6M70 84.6A40 40 0 0 0 30 84.6M30 84.6A40 40 0 0 0 10 50M10 50A40 40 0 0 0 30 15.4M30 15.4A40 40 0 0 0 70 15.4M70 15.4A40 40 0 0 0 90 50'

/** The carved rosette: six petals inside two rings. Ornament, so it has no words. */
export function Seal() {
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="2">
        <circle cx="50" cy="50" r="48" />
        <circle cx="50" cy="50" r="43.5" stroke-width="1.1" />
        <path d={petals} />
        <path stroke-width="1.1" d={arcs} />
      </g>
    </svg>
  )
}

/** The inside of the seal, 100 units wide, in the colour of what it stands in. */
export const sealDrawing = `<g fill="none" stroke="currentColor" stroke-width="2"><circle cx="50" cy="50" r="48"/><circle cx="50" cy="50" r="43.5" stroke-width="1.1"/><path d="${petals}"/><path stroke-width="1.1" d="${arcs}"/></g>`

/** One piece of the band, 32 by 20 units, as styles/marks.css has it. */
export const bandDrawing =
  '<g fill="none" stroke="currentColor" stroke-width="1.3"><path d="M0 .65h32M0 19.35h32"/><path d="M16 3l11 7-11 7-11-7z"/><path d="M16 6.6l5.4 3.4-5.4 3.4-5.4-3.4z"/></g><path fill="currentColor" d="M0 7.6l3 2.4-3 2.4zM32 7.6l-3 2.4 3 2.4z"/>'

/** Leaves commas as they are, so that the path is the same letters as in the page's own seal and compresses away. */
function inAddress(svg: string): string {
  return svg.replaceAll(/[<># ]/g, encodeURIComponent)
}

/** The seal as the icon of a browser tab, inside the page so that it costs no request. */
export const sealIcon = `data:image/svg+xml,${inAddress(
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><g fill='none' stroke='#b9546d' stroke-width='4'><circle cx='50' cy='50' r='47'/><path d='${petals}'/></g></svg>`,
)}`

/** The two-strand stone plait: one break of a page, before its body text. At most one a page. */
export function Plait() {
  return <hr class="plait" />
}
