import { drawnOnce } from '#platform/memory/drawn-once.ts'

const middle = 200
const radius = 78
const half = (Math.sqrt(3) / 2) * radius

/** Thirteen equal circles: one in the middle, six around it, six more where those meet. */
const inner: Array<[number, number]> = [0, 1, 2, 3, 4, 5].map((sixth) => around(radius, sixth * 60))
const outer: Array<[number, number]> = [0, 1, 2, 3, 4, 5].map((sixth) => around(2 * half, sixth * 60 + 30))
const tips: Array<[number, number]> = [0, 1, 2, 3, 4, 5].map((sixth) => around(2 * radius, sixth * 60))

function around(distance: number, degrees: number): [number, number] {
  const angle = (degrees * Math.PI) / 180
  return [round(middle + distance * Math.cos(angle)), round(middle + distance * Math.sin(angle))]
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}

const circles = Object.freeze([[middle, middle], ...inner, ...outer])

interface RosetteProps {
  id: string
  name: string
}

/** How the rosette is drawn with a pair of compasses. `name` says so in words. */
export function RosetteConstruction({ id, name }: RosetteProps) {
  return drawnOnce([circles], `${id} ${name}`, () => <Rosette id={id} name={name} />)
}

function Rosette({ id, name }: RosetteProps) {
  const petal = ([x, y]: [number, number]) => `M200 200A156 156 0 0 1 ${x} ${y}A156 156 0 0 1 200 200`
  const arc = ([x, y]: [number, number], index: number) => {
    const [toX, toY] = tips.at(index - 1) ?? [x, y]
    return `M${x} ${y}A156 156 0 0 1 ${toX} ${toY}`
  }
  return (
    <svg viewBox="-16 -16 432 432" role="img" aria-label={name}>
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="hatch-seal" d="M0 2.5h5" />
        </pattern>
      </defs>
      <circle class="construction" cx={middle} cy={middle} r="213" />
      {circles.map(([x, y]) => (
        <circle key={`${x} ${y}`} class="construction" cx={x} cy={y} r={radius} />
      ))}
      <path class="petal" fill={`url(#${id}-hatch)`} d={tips.map(petal).join('')} />
      <circle class="ring" cx={middle} cy={middle} r="156" />
      <circle class="ring" cx={middle} cy={middle} r="168" />
      <path class="ring" stroke-width="1" d={tips.map(arc).join('')} />
      <circle class="centre" cx={middle} cy={middle} r="3.5" />
    </svg>
  )
}
