import type { Moment } from '#platform/clock.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { homeUrl } from './addresses.ts'
import { Grid, Wide } from './layout.tsx'
import { GoLink } from './links.tsx'
import { Fact, Facts, Lozenges } from './lists.tsx'
import { messages } from './messages.ts'
import { Notice } from './notices.tsx'
import { Page } from './page.tsx'
import { PhoneLink } from './reach.tsx'
import { useFormats } from './text.tsx'

export interface ReceiptPageProps {
  /** That it has arrived. */
  title: string
  /** Its number, in words. */
  number: string
  /** What the number is good for. */
  keepNumber: string
  /** What happens next, step by step. */
  next: string[]
  receivedAt: Moment
}

/** The page that confirms what somebody has sent: a number and what happens next, nothing of what was written. */
export function ReceiptPage({ title, number, keepNumber, next, receivedAt }: ReceiptPageProps) {
  const { receipt } = useMessages(messages)
  const formats = useFormats()
  const { frame } = useView()
  return (
    <Page title={title} label={number} hidden>
      <Grid>
        <Wide>
          <Notice kind="ok" title={number}>
            <p>
              {keepNumber}
              {frame.phone && (
                <>
                  {' '}
                  <PhoneLink number={frame.phone} />
                </>
              )}
            </p>
          </Notice>
          <h2>{receipt.next}</h2>
          <Lozenges>
            {next.map((step) => (
              <li key={step}>
                <span>{step}</span>
              </li>
            ))}
          </Lozenges>
          <Facts>
            <Fact name={receipt.receivedAt}>{formats.moment(receivedAt)}</Fact>
          </Facts>
          <p>
            <GoLink to={homeUrl}>{receipt.backHome}</GoLink>
          </p>
        </Wide>
      </Grid>
    </Page>
  )
}
