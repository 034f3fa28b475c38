import type { ComponentChildren } from 'preact'
import type { Rejected } from '#platform/forms.ts'
import { isWorkspace } from '#platform/language.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { currentOf, homeUrl, pathOf, workspaceUrl } from './addresses.ts'
import { DocumentHead } from './document-head.tsx'
import { EditLink, type EditLinkProps } from './edit-link.tsx'
import { ErrorSummary, type FieldWords, SummaryShown } from './error-summary.tsx'
import { type Crumb, Crumbs, Folio } from './folio.tsx'
import { crumbsData, JsonLd } from './json-ld.tsx'
import { Link } from './links.tsx'
import { Initials } from './lists.tsx'
import { messages } from './messages.ts'
import { Demonstration } from './notices.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader, StaffHeader } from './site-header.tsx'

export interface PageProps {
  /** The name of the page in the tab, and its heading where there is no other. */
  title: string
  /** The heading, where it says more than the title, such as a record's name that is marked as Georgian. */
  heading?: ComponentChildren
  /** The heading is a sentence or a long name and is set smaller. */
  sentence?: boolean | undefined
  /** The opening paragraph. */
  lede?: ComponentChildren
  /** The label on the left of the ruled line that opens the page: what kind of page it is. */
  label?: ComponentChildren
  /** The label on the right of it: a date or a place. */
  aside?: ComponentChildren
  /** The heading stands under a large carved initial: its number. */
  initial?: number | undefined
  /** A figure at the right of the heading. */
  beside?: ComponentChildren
  /** Where what the page is about is edited, for those who may. */
  edit?: EditLinkProps | undefined
  /** Tags below the heading. */
  tags?: ComponentChildren
  /** The way back up, without the page itself; the home page is added in front. */
  crumbs?: Crumb[] | undefined
  /** One sentence for search engines. */
  description?: string | undefined
  /** The address without language, where a part of the query belongs to it (`/search?q=...`). Otherwise the path. */
  address?: string | undefined
  /** Keeps search engines away from a public page. */
  hidden?: boolean | undefined
  /** A form on the page was refused: the title begins with the word for "error". */
  rejected?: Rejected | undefined
  /** The words of that form's fields: with them the list of mistakes stands above everything else. */
  words?: Record<string, FieldWords> | undefined
  /** The page tells of a mistake without a form. */
  wrong?: boolean | undefined
  /** What is invented on this page, said in a bar under the header. */
  demonstration?: ComponentChildren
  /** The home page: its own `h1`, its own `<div class="page">`, and none of the stylesheet for forms and tables. */
  bare?: boolean | undefined
  /** More for the head of the document, such as a feed or JSON-LD. */
  head?: ComponentChildren
  children?: ComponentChildren
}

/** A whole public page. */
export function Page(props: PageProps) {
  const { frame, language, path, assets, viewer } = useView()
  const address = props.address ?? pathOf(path)
  const shortName = frame.shortName[language]
  return (
    <html lang={language}>
      <DocumentHead
        title={useTitle(props, shortName)}
        shortTitle={props.title}
        description={props.description ?? (typeof props.lede === 'string' ? props.lede : undefined)}
        address={props.hidden || props.wrong || props.rejected ? undefined : address}
      >
        {!props.bare && <link rel="stylesheet" href={assets.innerStyle} />}
        {viewer && <link rel="stylesheet" href={assets.staffStyle} />}
        {props.crumbs && !props.wrong && <CrumbsData crumbs={[...props.crumbs, { to: address, label: props.title }]} />}
        {props.head}
      </DocumentHead>
      <Body header={<SiteHeader address={address} />} footer={<SiteFooter address={address} />} {...props} />
    </html>
  )
}

/** A whole page of the workspace: the same paper, an ink bar, no ornament, never found by search engines. */
export function StaffPage(props: Omit<PageProps, 'address' | 'hidden' | 'description'>) {
  const { language, assets, path } = useView()
  const m = useMessages(messages)
  return (
    <html lang={language}>
      <DocumentHead title={useTitle(props, m.workspace)}>
        <link rel="stylesheet" href={assets.innerStyle} />
        <link rel="stylesheet" href={assets.staffStyle} />
        {props.head}
      </DocumentHead>
      <Body class="staff" header={<StaffHeader />} {...props} crumbs={props.crumbs ?? crumbsAt(path)} />
    </html>
  )
}

/** Every page of the workspace but the first leads back to it. */
function crumbsAt(path: string): Crumb[] | undefined {
  const isFurther = isWorkspace(path) && pathOf(path) !== workspaceUrl
  return isFurther ? [] : undefined
}

function useTitle({ title, rejected, wrong }: PageProps, place: string): string {
  const m = useMessages(messages)
  const whole = title === place ? title : `${title} – ${place}`
  return rejected || wrong ? m.titleOfMistake(whole) : whole
}

/** The way up to the page, for search engines; steps whose label is more than words are left out. */
function CrumbsData({ crumbs }: { crumbs: Crumb[] }) {
  const view = useView()
  const m = useMessages(messages)
  const inWords = crumbs.flatMap(({ to, label }) => (typeof label === 'string' ? [{ to, label }] : []))
  return <JsonLd data={crumbsData(view, [{ to: homeUrl, label: m.home }, ...inWords])} />
}

interface BodyProps extends PageProps {
  class?: string
  header: ComponentChildren
  footer?: ComponentChildren
}

function Body(props: BodyProps) {
  const m = useMessages(messages)
  const { frame, language } = useView()
  const invented = props.demonstration ?? frame.demonstration?.[language]
  return (
    <body class={props.class}>
      <a class="skip" href="#main">
        {m.skip}
      </a>
      {props.header}
      <PageNotes />
      {invented && <Demonstration>{invented}</Demonstration>}
      <main id="main" class={props.crumbs && 'with-crumbs'}>
        {props.bare ? props.children : <Sheet {...props} />}
      </main>
      {props.footer}
    </body>
  )
}

/** What a worker reads beside a public page; nothing for everybody else. */
function PageNotes() {
  const { notes, language } = useView()
  const m = useMessages(messages)
  if (notes.length === 0) return null
  return (
    <aside class="page page-notes" aria-label={m.pageNotes}>
      {notes.map(({ to, label }) => (
        <Link key={to} to={to}>
          {label[language]}
        </Link>
      ))}
    </aside>
  )
}

/** What stands between header and footer of an ordinary page. */
function Sheet(props: BodyProps) {
  const summary = props.rejected && props.words
  return (
    <div class="page">
      {props.crumbs && <Crumbs to={props.crumbs} />}
      {props.rejected && props.words && <ErrorSummary rejected={props.rejected} words={props.words} />}
      <header class="head">
        <Folio left={props.label} right={props.aside} />
        {props.beside ? (
          <div class="grid">
            <div class="span-7">
              <Heading {...props} />
            </div>
            <div class="span-5">{props.beside}</div>
          </div>
        ) : (
          <Heading {...props} />
        )}
        <HelpLinks />
      </header>
      <SummaryShown.Provider value={Boolean(summary)}>{props.children}</SummaryShown.Provider>
    </div>
  )
}

/** How what is done on this page is done; only on pages of workers. */
function HelpLinks() {
  const { frame, path, language } = useView()
  const m = useMessages(messages)
  if (!isWorkspace(path) || !frame.help) return null
  const at = currentOf(
    path,
    frame.help.map((topic) => topic.at),
  )
  const topics = frame.help.filter((topic) => topic.at === at)
  if (topics.length === 0) return null
  return (
    <ul class="small help-links" aria-label={m.help}>
      {topics.map(({ entry }) => (
        <li key={entry.to}>
          <Link to={entry.to}>{m.helpWith(entry.label[language])}</Link>
        </li>
      ))}
    </ul>
  )
}

function Heading({ title, heading, sentence, initial, edit, lede, tags }: PageProps) {
  const words = <h1 class={sentence ? 'long' : undefined}>{heading ?? title}</h1>
  return (
    <>
      {initial ? (
        <Initials one start={initial}>
          <li>{words}</li>
        </Initials>
      ) : (
        words
      )}
      {edit && <EditLink {...edit} />}
      {lede && <p class="lede">{lede}</p>}
      {tags && <p class="tags spaced">{tags}</p>}
    </>
  )
}
