import { Link } from './links.tsx'

/** A telephone number to call, written with its own spaces; it never breaks in two. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <Link class="unbroken" to={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number.replaceAll(' ', '\u00a0')}
    </Link>
  )
}

/** An address to write to; a long one breaks before its @. */
export function MailLink({ address }: { address: string }) {
  const [name, host] = address.split('@')
  return (
    <Link to={`mailto:${address}`}>
      {name}
      <wbr />@{host}
    </Link>
  )
}
