import { useMessages } from '#platform/messages.ts'
import { type MenuEntry, useView } from '#platform/view.ts'
import { Link } from './links.tsx'
import { messages } from './messages.ts'
import { PrintCode } from './print-code.tsx'
import { PhoneLink } from './reach.tsx'

/** The end of every public page: whose it is, where else to go, where the data is, whom to credit. */
export function SiteFooter({ address }: { address: string }) {
  const { frame, language } = useView()
  const m = useMessages(messages)
  return (
    <footer class="footer">
      <div class="page">
        <div class="grid">
          <div class="span-5">
            <p class="full-name">{frame.name[language]}</p>
            {frame.phone && (
              <p>
                <PhoneLink number={frame.phone} />
              </p>
            )}
            {frame.details.map((detail) => (
              <p key={detail.ka} class="small">
                {detail[language]}
              </p>
            ))}
          </div>
          <nav class="span-4 links" aria-label={m.pages}>
            <h2>{m.pages}</h2>
            <Entries entries={frame.footer} />
          </nav>
          {frame.openData.length > 0 && (
            <nav class="span-3 links" aria-label={m.openData}>
              <h2>{m.openData}</h2>
              <Entries entries={frame.openData} />
            </nav>
          )}
        </div>
        <div class="colophon">
          {frame.credits[language] && <span>{frame.credits[language]}</span>}
          <span>{m.freeSoftware}</span>
        </div>
        <PrintCode address={address} />
      </div>
    </footer>
  )
}

function Entries({ entries }: { entries: MenuEntry[] }) {
  const { language } = useView()
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.to}>
          <Link to={entry.to}>{entry.label[language]}</Link>
        </li>
      ))}
    </ul>
  )
}
