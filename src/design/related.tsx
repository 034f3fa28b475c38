import type { Language } from '#platform/messages.ts'
import type { RelatedGroup } from '#platform/module.ts'
import { Section } from './folio.tsx'
import { Link } from './links.tsx'
import { Row, Rows } from './lists.tsx'
import { Both, chooseText } from './text.tsx'

/** What other modules have to say on the page of a record: one section a heading, one row a record. */
export function RelatedRecords({ groups }: { groups: RelatedGroup[] }) {
  return (
    <>
      {groups.map(({ heading, items }, index) => (
        <Section key={heading.en} id={`related-${index + 1}`} title={<Both text={heading} />}>
          <Rows>
            {items.map(({ to, title, detail, note }) => (
              <Row
                key={`${to} ${detail?.en}`}
                when={detail && <Both text={detail} quiet />}
                title={
                  <Link class="plain" to={to}>
                    <Both text={title} quiet />
                  </Link>
                }
                by={note && <Both text={note} quiet />}
              />
            ))}
          </Rows>
        </Section>
      ))}
    </>
  )
}

/** A record without a text of its own, for search engines and share cards: what it is, then how many records it has. */
export function factsInOneLine(what: string[], groups: RelatedGroup[], language: Language): string {
  const counts = groups.map(({ heading, items }) => `${chooseText(heading, language).words}: ${items.length}`)
  return [what.join(', '), ...counts].map((fact) => `${fact}.`).join(' ')
}
