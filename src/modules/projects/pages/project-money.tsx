import { Figure } from '#design/figure.tsx'
import { Section } from '#design/folio.tsx'
import { messages as designMessages } from '#design/messages.ts'
import { MoneyPath, type MoneyStep } from '#design/money-path.tsx'
import { organisationUrl } from '#modules/organisations/index.ts'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import { isGuest, type MoneyLink, moneyLinks } from '../money-steps.ts'
import type { Project } from '../one-project.ts'

/** The way the money took: funder, programme, who runs it, donor, implementer. */
export function ProjectMoney({ project }: { project: Project }) {
  const m = useMessages(messages)
  const { money } = useMessages(designMessages)
  const { frame } = useView()
  const links = moneyLinks(project)
  const named = links.filter(({ isNamed }) => isNamed).length
  return (
    <Section id="money" title={m.money.heading} note={m.money.named(named, links.length)}>
      <Figure
        beside
        label={money.name}
        caption={
          <>
            {m.money.caption} {isGuest(project) && m.money.guest}
          </>
        }
      >
        <MoneyPath steps={links.map((link) => stepOf(link, project, frame.shortName))} />
      </Figure>
    </Section>
  )
}

function stepOf({ role, organisations }: MoneyLink, { programme }: Project, shortName: Bilingual): MoneyStep {
  if (role === 'programme') {
    const name = programme && { ka: programme.name_ka, en: programme.name_en }
    return { role, parties: name ? [{ name, to: '#programme' }] : [] }
  }
  const parties = organisations.map((organisation) => ({
    name: organisation.is_own === 1 ? shortName : { ka: organisation.name_ka, en: organisation.name_en },
    to: organisationUrl(organisation),
    isOurs: organisation.is_own === 1,
  }))
  return { role, parties }
}
