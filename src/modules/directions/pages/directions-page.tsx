import { Page } from '#design/page.tsx'
import { Missing } from '#design/tags.tsx'
import { Both } from '#design/text.tsx'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { DirectionList } from '../direction-list.tsx'
import { messages } from '../messages.ts'
import type { DirectionWithWork } from '../work.ts'

export interface DirectionsPageProps {
  /** How the association introduces its directions. */
  intro: (Bilingual & { number: number }) | undefined
  directions: DirectionWithWork[]
}

export function DirectionsPage({ intro, directions }: DirectionsPageProps) {
  const m = useMessages(messages)
  return (
    <Page
      title={m.heading}
      lede={intro && <Both text={intro} />}
      edit={intro && { of: 'about', number: intro.number, text: 'text', what: m.heading }}
      crumbs={[]}
    >
      {directions.length > 0 ? (
        <DirectionList directions={directions} literal />
      ) : (
        <p>
          <Missing>{m.none}</Missing>
        </p>
      )}
    </Page>
  )
}
