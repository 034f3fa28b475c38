import type { ComponentChildren } from 'preact'

/** A ledger of names and values. `wide` sets the name beside the value; a `shelf` has names to go to, and how much is there. */
export function Facts({ wide, shelf, children }: { wide?: boolean; shelf?: boolean; children: ComponentChildren }) {
  return <dl class={['facts', wide && 'wide', shelf && 'shelf'].filter(Boolean).join(' ')}>{children}</dl>
}

export function Fact({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/**
 * Records one below the other. In a `ledger` the tags stand in a third column; `numbered` ones keep their number beside
 * them; `compact` ones are a line each, with a `Fold` for the rest.
 */
export function Rows({
  ledger,
  numbered,
  compact,
  children,
}: {
  ledger?: boolean | undefined
  numbered?: boolean
  compact?: boolean
  children: ComponentChildren
}) {
  return (
    <ol class={['rows', ledger && 'ledger', numbered && 'numbered', compact && 'compact'].filter(Boolean).join(' ')}>
      {children}
    </ol>
  )
}

export interface RowProps {
  id?: string | undefined
  /** The quiet column on the left: a date, or a `Missing`. */
  when?: ComponentChildren
  /** The name of the record, usually `<Link class="plain">`. */
  title: ComponentChildren
  /** One line below it. */
  by?: ComponentChildren
  tags?: ComponentChildren
  children?: ComponentChildren
}

/** One record of `Rows`. */
export function Row({ id, when, title, by, tags, children }: RowProps) {
  return (
    <li id={id}>
      <div class="when">{when}</div>
      <div class="body">
        <h3>{title}</h3>
        {by && <p class="by">{by}</p>}
        {children}
      </div>
      {tags && <p class="tags">{tags}</p>}
    </li>
  )
}

/** Things that were planned or, with `done`, came true. */
export function Lozenges({ done, small, children }: { done?: boolean; small?: boolean; children: ComponentChildren }) {
  return <ul class={['lozenges', done && 'done', small && 'small', 'measure'].filter(Boolean).join(' ')}>{children}</ul>
}

/** Two or three ruled columns of `li`. */
export function Columns({ two, children }: { two?: boolean | undefined; children: ComponentChildren }) {
  return <ul class={two ? 'columns two' : 'columns'}>{children}</ul>
}

/** The directions: ruled columns, each under its carved initial. `start` is the number of the first, `one` a page of its own. */
export function Initials(props: { start?: number; one?: boolean; children: ComponentChildren }) {
  const { start = 1, one, children } = props
  return <ol class={['columns initials', `start-${start}`, one && 'one'].filter(Boolean).join(' ')}>{children}</ol>
}

/** Several `Card`s beside each other. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <ul class="cards">{children}</ul>
}

/** A record as a ruled piece of paper. */
export function Card({
  title,
  tags,
  children,
}: {
  title: ComponentChildren
  tags?: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <li class="card">
      {tags && <p class="tags">{tags}</p>}
      <h3>{title}</h3>
      {children}
    </li>
  )
}

/** What happened, step by step, on one thread. */
export function History({ children }: { children: ComponentChildren }) {
  return <ol class="history">{children}</ol>
}

export interface StepProps {
  /** Not there yet: waited for, or nobody knows. */
  state?: 'wait' | 'none' | undefined
  title: ComponentChildren
  children?: ComponentChildren
}

/** One step of a `History`. */
export function Step({ state, title, children }: StepProps) {
  return (
    <li class={state}>
      <h3>{title}</h3>
      {children}
    </li>
  )
}

/** People with what they do and how to reach them. */
export function People({ children }: { children: ComponentChildren }) {
  return <ul class="people">{children}</ul>
}

export function Person({
  id,
  name,
  post,
  children,
}: {
  id?: string
  name: ComponentChildren
  post: ComponentChildren
  children?: ComponentChildren
}) {
  return (
    <li id={id}>
      <h3>{name}</h3>
      <p class="muted">{post}</p>
      {children}
    </li>
  )
}

/** What waits for a worker: a figure, one line, one button. The title is for screen readers. */
export function Tasks({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h2 class="unseen">{title}</h2>
      <ol class="todo">{children}</ol>
    </>
  )
}

/** One line of `Tasks`. The state of a thing has no figure. */
export function Task({
  count,
  title,
  tags,
  note,
  action,
}: {
  count?: number | undefined
  title: ComponentChildren
  tags?: ComponentChildren
  note?: ComponentChildren
  action: ComponentChildren
}) {
  return (
    <li class={count === undefined ? 'no-figure' : undefined}>
      {count !== undefined && <b class={count === 0 ? 'number zero' : 'number'}>{count}</b>}
      <div class="what">
        <h3>{title}</h3>
        {tags && <p class="tags">{tags}</p>}
        {note && <p class="small muted">{note}</p>}
      </div>
      <div class="actions">{action}</div>
    </li>
  )
}
