import { FilterForm } from '#design/filter-form.tsx'
import { Link } from '#design/links.tsx'
import { Row, Rows } from '#design/lists.tsx'
import { Empty } from '#design/notices.tsx'
import { StaffPage } from '#design/page.tsx'
import { type Part, PartLinks } from '#design/parts.tsx'
import type { Editable } from '#platform/editable.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { messages } from '../messages.ts'
import type { Undone } from '../queries.ts'
import { editUrl, textsUrl, undoneUrl } from '../urls.ts'
import { useCrumbs } from './crumbs.tsx'
import { StateTag } from './fields.tsx'

export interface TextsChoice {
  kind: string | undefined
  language: string | undefined
  state: string | undefined
}

export interface TextsPageProps {
  undone: Undone[]
  part: Part
  choice: TextsChoice
  /** The kinds this worker may edit. */
  editables: Editable[]
}

/** Everything that is not done, each line with the way to where it is finished. */
export function TextsPage({ undone, part, choice, editables }: TextsPageProps) {
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
            options: editables.map(({ kind, heading }) => ({ value: kind, label: heading[language] })),
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
      {undone.length === 0 ? (
        <Empty title={m.everythingDone}>
          <p>{m.everythingDoneNote}</p>
        </Empty>
      ) : (
        <>
          <h2 class="unseen">{m.texts}</h2>
          <Rows ledger>
            {undone.map((one) => (
              <UndoneText key={`${one.pair.kind} ${one.pair.number} ${one.pair.field} ${one.language}`} one={one} />
            ))}
          </Rows>
        </>
      )}
      <PartLinks part={part} to={(page) => undoneUrl({ ...choice, page: String(page) })} />
    </StaffPage>
  )
}

function UndoneText({ one }: { one: Undone }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { editable, number, title, pair, state } = one
  const field = `${pair.control}_${one.language}`
  const inWords = one.language === 'ka' ? m.georgian : m.english
  return (
    <Row
      when={editable.name[language]}
      title={
        <Link class="plain" to={editUrl({ of: editable.kind, number, field, from: textsUrl })}>
          {title[language] || title.ka}
        </Link>
      }
      by={`${pair.label[language]} · ${inWords}`}
      tags={<StateTag state={state} side={one.language} />}
    />
  )
}
