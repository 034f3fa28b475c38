import type { RelatedGroup } from '#platform/module.ts'
import { Section } from './folio.tsx'
import { Link } from './links.tsx'
import { Row, Rows } from './lists.tsx'
import { Both } from './text.tsx'

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
