import { FilterForm } from '#design/filter-form.tsx'
import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import { type Bilingual, useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { TextsChoice, Unfinished } from '../unfinished.ts'
import { textsUrl, undoneUrl } from '../urls.ts'
import { useCrumbs } from './crumbs.tsx'
import { StateTag } from './fields.tsx'

export interface TextsPageProps {
  unfinished: Unfinished[]
  part: Part
  choice: TextsChoice
  /** The kinds this worker may finish. */
  kinds: Array<{ kind: string; heading: Bilingual }>
}

/** Everything that is not done, each line with the way to where it is finished. */
export function TextsPage({ unfinished, part, choice, kinds }: TextsPageProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const states = (['missing', 'draft', 'outdated'] as const).map((value) => ({ value, label: m.states[value] }))
  const crumbs = useCrumbs().slice(0, 1)
  return (
    <StaffPage title={m.texts} lede={m.textsLede} aside={m.textsCount(part.count)} crumbs={crumbs}>
      <FilterForm
        to={textsUrl}
        button={m.show}
        folded
        fields={[
          {
            ...{ name: 'kind', label: m.kind, all: m.every, value: choice.kind },
            options: kinds.map(({ kind, heading }) => ({ value: kind, label: heading[language] })),
          },
          {
            ...{ name: 'language', label: m.language, all: m.every, value: choice.language },
            options: [
              { value: 'ka', label: m.georgian },
              { value: 'en', label: m.english },
            ],
          },
          { ...{ name: 'state', label: m.state, all: m.every, value: choice.state }, options: states },
        ]}
      />
      {unfinished.length === 0 ? (
        <Empty title={m.everythingDone}>
          <p>{m.everythingDoneNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.texts}</h2>
          <Rows ledger>
            {unfinished.map((one) => (
              <UnfinishedText key={one.key} one={one} />
            ))}
          </Rows>
        </>
      )}
      <PartLinks part={part} to={(page) => undoneUrl({ ...choice, page: String(page) })} />
    </StaffPage>
  )
}

function UnfinishedText({ one }: { one: Unfinished }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { name, title, to, what, state } = one
  const inWords = one.language === 'ka' ? m.georgian : m.english
  return (
    <Row
      when={name[language]}
      title={
        <Link class="plain" to={to}>
          {title[language] || title.ka}
        </Link>
      }
      by={`${what[language]} · ${inWords}`}
      tags={<StateTag state={state} side={one.language} />}
    />
  )
}
