import type { ComponentChildren } from 'preact'
import { inLanguage, useMessages } from '#platform/messages.ts'
import { type MenuEntry, useView } from '#platform/view.ts'
import { currentOf, pathOf, workspaceUrl } from './addresses.ts'
import { ButtonForm } from './form.tsx'
import { Link, otherLanguage } from './links.tsx'
import { messages } from './messages.ts'
import { ModeSwitch } from './mode-switch.tsx'
import { Nameplate } from './nameplate.tsx'

const currentPage = { 'aria-current': 'page' } as const

/** The header of the public site; `address` is where the other language of this page is. */
export function SiteHeader({ address }: { address: string }) {
  const { frame } = useView()
  return (
    <header class="header">
      <div class="page">
        <Nameplate to="/" />
        <div class="utilities">
          <Utilities class="wide" />
          <LanguageLink address={address} short />
          <ModeSwitch />
        </div>
        <Menu entries={frame.menu}>
          <Utilities />
          <LanguageLink address={address} />
          <ModeSwitch />
        </Menu>
      </div>
    </header>
  )
}

/** The header of the workspace: an ink bar, no ornament. */
export function StaffHeader() {
  const { frame } = useView()
  const m = useMessages(messages)
  return (
    <header class="header">
      <div class="page">
        <Nameplate to={workspaceUrl} label={m.workspace} />
        <div class="utilities">
          <Leaving />
          <ModeSwitch />
        </div>
        <Menu entries={frame.staffMenu}>
          <Leaving />
          <ModeSwitch />
        </Menu>
      </div>
    </header>
  )
}

/** The ways out of the workspace: to the public site, or signed out. */
function Leaving() {
  const { viewer } = useView()
  const m = useMessages(messages)
  return (
    <>
      {viewer && <span>{viewer.name}</span>}
      <Link to="/">{m.publicSite}</Link>
      <ButtonForm to="/sign-out" kind="second" slim>
        {m.signOut}
      </ButtonForm>
    </>
  )
}

function Utilities({ class: look }: { class?: string }) {
  const { frame, language, path } = useView()
  return (
    <>
      {frame.utilities.map((entry) => (
        <Link key={entry.to} class={look} to={entry.to} {...(entry.to === pathOf(path) && currentPage)}>
          {entry.label[language]}
        </Link>
      ))}
    </>
  )
}

function LanguageLink({ address, short }: { address: string; short?: boolean }) {
  const language = otherLanguage(useView().language)
  const words = inLanguage(messages, language)
  return (
    <Link class="language" to={address} in={language}>
      {short ? (
        <>
          <span>{words.languageName}</span>
          <abbr title={words.languageName}>{words.languageShort}</abbr>
        </>
      ) : (
        words.languageName
      )}
    </Link>
  )
}

/** The menu folds behind one button on a narrow screen, by the popover attribute: no script. */
function Menu({ entries, children }: { entries: MenuEntry[]; children: ComponentChildren }) {
  const { language, path } = useView()
  const m = useMessages(messages)
  const current = currentOf(
    path,
    entries.map((entry) => entry.to),
  )
  return (
    <>
      <button class="menu-button" type="button" popovertarget="menu">
        {m.menu}
      </button>
      <nav class="menu" id="menu" popover="auto" aria-label={m.mainMenu}>
        <button class="close" type="button" popovertarget="menu" popovertargetaction="hide">
          {m.closeMenu}
        </button>
        {entries.map((entry) => (
          <Link key={entry.to} to={entry.to} {...(entry.to === current && currentPage)}>
            {entry.label[language]}
          </Link>
        ))}
        <div class="more">{children}</div>
      </nav>
    </>
  )
}
