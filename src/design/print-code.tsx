import { encode } from 'uqr'
import { useView } from '#platform/view.ts'
import { absolute } from './addresses.ts'

/** On paper: the way back to the page as a square to be read by a telephone, where the house has an address of its own. */
export function PrintCode({ address }: { address: string }) {
  const view = useView()
  if (!view.hasPublicUrl) return null
  const to = absolute(view, address)
  const { size, data } = encode(to, { ecc: 'M', border: 2 })
  return (
    <div class="print-code">
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <path d={data.map(lineOf).join('')} />
      </svg>
      <span>{decodeURI(to)}</span>
    </div>
  )
}

/** The dark runs of one row. */
function lineOf(row: boolean[], y: number): string {
  const dark = row.map((isDark) => (isDark ? '1' : '0')).join('')
  return [...dark.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('')
}
