import type { ComponentChildren } from 'preact'
import { inLanguage, useMessages } from '#platform/messages.ts'
import { type MenuEntry, type StaffMenuPlace, useView } from '#platform/view.ts'
import { currentOf, href, pathOf, signOutUrl, workspaceUrl } from './addresses.ts'
import { ButtonForm } from './form.tsx'
import { Island } from './island.tsx'
import { Link, otherLanguage } from './links.tsx'
import { messages } from './messages.ts'
import { ModeSwitch } from './mode-switch.tsx'
import { Nameplate } from './nameplate.tsx'
import { PersonNames } from './person-names.tsx'

const currentPage = { 'aria-current': 'page' } as const
const currentGroup = { 'aria-current': 'true' } as const

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
        <Menu groups={[{ place: undefined, entries: frame.menu }]}>
          <Utilities />
          <LanguageLink address={address} />
          <ModeSwitch />
        </Menu>
      </div>
      <KeptForms />
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
        <Menu groups={frame.staffMenu}>
          <Leaving />
          <ModeSwitch />
        </Menu>
      </div>
      <KeptForms />
    </header>
  )
}

/** What a worker writes stays on the device until it is saved. After saving it may be a public page that learns of that. */
function KeptForms() {
  const { viewer, language } = useView()
  const words = useMessages(messages).left
  if (!viewer) return null
  return (
    <Island name="kept-forms" props={{ worker: viewer.id, out: href(language, signOutUrl), language, words }}>
      {null}
    </Island>
  )
}

/** The ways out of the workspace: to the public site, or signed out. */
function Leaving() {
  const { viewer } = useView()
  const m = useMessages(messages)
  return (
    <>
      {viewer && <PersonNames names={[viewer.name]} />}
      <Link to="/">{m.publicSite}</Link>
      <ButtonForm to={signOutUrl} kind="second" slim>
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

interface MenuProps {
  /** What stands below each heading; without a place there is none. */
  groups: Array<{ place: StaffMenuPlace | undefined; entries: MenuEntry[] }>
  children: ComponentChildren
}

/** The menu folds behind one button on a narrow screen, by the popover attribute: no script. */
function Menu({ groups, children }: MenuProps) {
  const { path } = useView()
  const m = useMessages(messages)
  const current = currentOf(
    path,
    groups.flatMap(({ entries }) => entries.map((entry) => entry.to)),
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
        {groups.map(({ place, entries }) => {
          const links = <MenuLinks key={place} entries={entries} current={current} />
          if (!place) return links
          if (entries.length > mostWithoutHeading)
            return <MenuGroup key={place} name={m.staffMenu[place]} entries={entries} current={current} />
          return (
            <div key={place} class="ungrouped">
              {links}
            </div>
          )
        })}
        <div class="more">{children}</div>
      </nav>
    </>
  )
}

/** So many entries fit beside the others without a heading over them. */
const mostWithoutHeading = 2

/**
 * Entries under their heading. On a narrow screen all of them lie open below it; on a wide one the heading leads to the
 * first, and the others are shown where the page is one of them.
 */
function MenuGroup({ name, entries, current }: { name: string } & MenuLinksProps) {
  const isHere = entries.some(({ to }) => to === current)
  const [first] = entries
  return (
    <div class={isHere ? 'group here' : 'group'}>
      <span class="label quiet">{name}</span>
      {first && (
        <Link class="group-name" to={first.to} {...(isHere && currentGroup)}>
          {name}
        </Link>
      )}
      <MenuLinks entries={entries} current={current} />
    </div>
  )
}

interface MenuLinksProps {
  entries: MenuEntry[]
  current: string | undefined
}

function MenuLinks({ entries, current }: MenuLinksProps) {
  const { language } = useView()
  return (
    <>
      {entries.map((entry) => (
        <Link key={entry.to} to={entry.to} {...(entry.to === current && currentPage)}>
          {entry.label[language]}
        </Link>
      ))}
    </>
  )
}
