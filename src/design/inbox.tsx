import type { ComponentChildren } from 'preact'
import { Section } from './folio.tsx'
import { Actions } from './layout.tsx'
import { GoLink } from './links.tsx'
import { Rows } from './lists.tsx'
import { Empty } from './notices.tsx'
import { StaffPage } from './page.tsx'

export interface InboxWords {
  staffHeading: string
  staffEmpty: string
  staffEmptyNote: string
  newer: string
  older: string
  suspected: string
  suspectedNote: string
}

export interface InboxPageProps<R> {
  words: InboxWords
  /** Which page of the list this is, from 1. */
  page: number
  hasMore: boolean
  list: R[]
  /** What looks like the work of a program: kept apart, not lost. */
  suspected: R[]
  pageUrl: (which: { page: number }) => string
  row: (one: R) => ComponentChildren
}

/** What people have sent, for workers: a page of it, those that look like spam apart, and the way to the others. */
export function InboxPage<R>({ words, page, hasMore, list, suspected, pageUrl, row }: InboxPageProps<R>) {
  return (
    <StaffPage title={words.staffHeading}>
      {list.length === 0 ? (
        <Empty title={words.staffEmpty}>
          <p>{words.staffEmptyNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{words.staffHeading}</h2>
          <Rows ledger>{list.map(row)}</Rows>
          <Actions>
            {page > 1 && <GoLink to={pageUrl({ page: page - 1 })}>{words.newer}</GoLink>}
            {hasMore && <GoLink to={pageUrl({ page: page + 1 })}>{words.older}</GoLink>}
          </Actions>
        </>
      )}
      {suspected.length > 0 && (
        <Section id="suspected" title={words.suspected}>
          <p class="measure muted">{words.suspectedNote}</p>
          <Rows ledger>{suspected.map(row)}</Rows>
        </Section>
      )}
    </StaffPage>
  )
}
