import type { ComponentChildren } from 'preact'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'

export interface NoticeProps {
  /** `ok`: it is done; `wait`: not yet, or with care; `bad`: it failed. Without it the notice only informs. */
  kind?: 'ok' | 'wait' | 'bad' | undefined
  title?: ComponentChildren
  children?: ComponentChildren
}

/** A message to the reader inside the page. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div class={kind ? `notice ${kind}` : 'notice'}>
      {title && <h2>{title}</h2>}
      {children && <div class="flow">{children}</div>}
    </div>
  )
}

/** A list that is empty and meant so: what will stand here, and one thing to do meanwhile. */
export function Empty({ title, children }: { title: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <h2>{title}</h2>
      {children && <div class="flow">{children}</div>}
    </div>
  )
}

export interface LacksProps {
  id: string
  title: ComponentChildren
  /** One line for each thing nobody has told us yet. */
  items: ComponentChildren[]
  /** What a reader who knows may do, usually a link to the contact form. */
  children?: ComponentChildren
}

/** What is missing from a record. */
export function Lacks({ id, title, items, children }: LacksProps) {
  return (
    <section class="lacks" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {items.map((item, index) => (
          <li key={index}>
            <span>{item}</span>
          </li>
        ))}
      </ul>
      {children && <p class="small">{children}</p>}
    </section>
  )
}

/** The sentence a record rests on, with the place it was taken from. `lang` is the language of the sentence. */
export function Source(props: { lang?: string | undefined; children: ComponentChildren; from: ComponentChildren }) {
  return (
    <blockquote class="source">
      <p lang={props.lang}>{props.children}</p>
      <footer>{props.from}</footer>
    </blockquote>
  )
}

/** A sum shown step by step, such as a deadline. */
export function Reckoning({ children }: { children: ComponentChildren }) {
  return <p class="reckoning">{children}</p>
}

/** The bar under the header of every page that shows invented content. */
export function Demonstration({ children }: { children: ComponentChildren }) {
  const m = useMessages(messages)
  return (
    <aside class="demonstration" aria-label={m.demonstration}>
      <div class="page">
        <p>
          <b>{m.demonstration}.</b> {children}
        </p>
      </div>
    </aside>
  )
}
