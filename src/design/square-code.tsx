import { encode } from 'uqr'

/** A text as a square to be read by a telephone (QR). What it says has to stand beside it in letters. */
export function SquareCode({ text }: { text: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  return (
    <svg class="square-code" viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path d={data.map(lineOf).join('')} />
    </svg>
  )
}

/** The dark runs of one row. */
function lineOf(row: boolean[], y: number): string {
  const dark = row.map((isDark) => (isDark ? '1' : '0')).join('')
  return [...dark.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('')
}
