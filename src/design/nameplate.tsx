import { useView } from '#platform/view.ts'
import { Link } from './links.tsx'
import { Seal } from './seal.tsx'

/** A name with a part in quotes is set in two lines: what it is above, what it is called below. */
export function partsOfName(name: string): { label: string | undefined; name: string } {
  const [, label, quoted] = /^(.+?)\s*[„“"«](.+?)[“”"»]\s*$/u.exec(name) ?? []
  return quoted ? { label, name: quoted } : { label: undefined, name }
}

/** The seal with the name, leading home; in the workspace the label says where one is. */
export function Nameplate({ to, label }: { to: string; label?: string | undefined }) {
  const { frame, language } = useView()
  const parts = partsOfName(frame.shortName[language])
  const above = label ?? parts.label
  return (
    <Link class="nameplate" to={to}>
      <Seal />
      <span>
        {above && <span class="label">{above} </span>}
        <b>{parts.name}</b>
      </span>
    </Link>
  )
}
