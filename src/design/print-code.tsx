import { useView } from '#platform/view.ts'
import { readableAddress } from '#platform/web-address.ts'
import { absolute } from './addresses.ts'
import { SquareCode } from './square-code.tsx'

/** The square of a longer one is too fine for a telephone, and from some two thousand letters on there is none. */
const longestOnPaper = 500

/** On paper: the way back to the page as a square to be read by a telephone, where the house has an address of its own. */
export function PrintCode({ address }: { address: string }) {
  const view = useView()
  const to = absolute(view, address)
  if (!view.hasPublicUrl || to.length > longestOnPaper) return null
  return (
    <div class="print-code">
      <SquareCode text={to} />
      <span>{readableAddress(to)}</span>
    </div>
  )
}
