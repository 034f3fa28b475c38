export interface IsotypeColumn {
  label: string
  count: number
  /** A fact is missing: its lozenges are dashed. */
  isMissing?: boolean | undefined
}

const width = 420
const foot = 26
const head = 20

/** A chart in which one lozenge is one record; good for up to about forty of them. */
export function Isotype({ name, columns }: { name: string; columns: readonly IsotypeColumn[] }) {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const room = width / Math.max(1, columns.length)
  const half = Math.round(Math.min(14, room / 2 - 2, 140 / most))
  const ground = head + 2 * half * most + 4
  const inWords = columns.map(({ label, count }) => `${label} – ${count}`).join(', ')
  const inside = (middle: number, count: number) =>
    Array.from({ length: count }, (_, index) => `M${middle} ${ground - 4 - 2 * half * index}${lozenge(half)}`).join('')
  return (
    <svg class="isotype" viewBox={`0 0 ${width} ${ground + foot}`} role="img" aria-label={`${name}: ${inWords}`}>
      <line class="axis-line" x1="0" x2={width} y1={ground + 0.5} y2={ground + 0.5} />
      {columns.map(({ label, count, isMissing }, index) => {
        const middle = Math.round((index + 0.5) * room)
        return (
          <g key={label}>
            {count > 0 && <path class={isMissing ? 'lozenge-missing' : 'lozenge'} d={inside(middle, count)} />}
            <text class="count" x={middle} y={ground - 10 - 2 * half * count} text-anchor="middle">
              {count}
            </text>
            <text class="year" x={middle} y={ground + 18} text-anchor="middle">
              {label}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** From its lowest corner around. */
function lozenge(half: number): string {
  const [across, up] = [half, half - 1]
  return `l${across}-${up}-${across}-${up}-${across} ${up}z`
}
