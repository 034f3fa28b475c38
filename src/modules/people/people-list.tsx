import { EditLink } from '#design/edit-link.tsx'
import { People, Person } from '#design/lists.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { Both } from '#design/text.tsx'
import type { PersonRow } from './queries.ts'

/** The people of the association and how to reach them. Each can be linked to by `#slug`. */
export function PeopleList({ people }: { people: PersonRow[] }) {
  return (
    <People>
      {people.map((person) => (
        <Person
          key={person.id}
          id={person.slug}
          name={<Both text={{ ka: person.name_ka, en: person.name_en }} quiet />}
          post={<Both text={{ ka: person.role_ka, en: person.role_en }} quiet />}
        >
          {person.phone && <PhoneLink number={person.phone_shown ?? person.phone} />}
          {person.email && <MailLink address={person.email} />}
          <EditLink of="person" number={person.id} text="name" what={{ ka: person.name_ka, en: person.name_en }} />
        </Person>
      ))}
    </People>
  )
}
