import { Section } from '#design/folio.tsx'
import { Actions } from '#design/layout.tsx'
import { ButtonLink } from '#design/links.tsx'
import { Lozenges } from '#design/lists.tsx'
import { MailLink, PhoneLink } from '#design/reach.tsx'
import { contactUrl } from '#modules/messages/index.ts'
import { OwnParagraphs, type PageWords } from '#modules/settings/index.ts'
import { useView } from '#platform/view.ts'

/** One part of a statement: a heading and sentences, each true by itself. */
export function Sentences({ id, title, sentences }: { id: string; title: string; sentences: Record<string, string> }) {
  return (
    <Section id={id} title={title}>
      <Lozenges>
        {Object.entries(sentences).map(([key, sentence]) => (
          <li key={key}>
            <span>{sentence}</span>
          </li>
        ))}
      </Lozenges>
    </Section>
  )
}

/** A part in the association's own words; as long as it says nothing, only those who may write it see the part. */
export function Told({ id, title, words }: { id: string; title: string; words: PageWords }) {
  const { frame } = useView()
  if (!words.isOwn && !frame.mayEdit.has('page-words')) return null
  return (
    <Section id={id} title={title}>
      <OwnParagraphs words={words} />
    </Section>
  )
}

/** How to reach those who answer. */
export function Reach(props: { id: string; title: string; lede: string; button: string; email: string }) {
  const { id, title, lede, button, email } = props
  const { phone } = useView().frame
  return (
    <Section id={id} title={title}>
      <div class="flow">
        <p class="measure">
          {lede} {phone && <PhoneLink number={phone} />}
          {phone && ' · '}
          <MailLink address={email} />
        </p>
        <Actions>
          <ButtonLink to={contactUrl}>{button}</ButtonLink>
        </Actions>
      </div>
    </Section>
  )
}
