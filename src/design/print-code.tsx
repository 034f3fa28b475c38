import { useView } from '#platform/view.ts'
import { absolute } from './addresses.ts'
import { SquareCode } from './square-code.tsx'

/** On paper: the way back to the page as a square to be read by a telephone, where the house has an address of its own. */
export function PrintCode({ address }: { address: string }) {
  const view = useView()
  if (!view.hasPublicUrl) return null
  const to = absolute(view, address)
  return (
    <div class="print-code">
      <SquareCode text={to} />
      <span>{decodeURI(to)}</span>
    </div>
  )
}
