import { type ChainCell, ChainKey, ChainStrip } from '#design/chain.tsx'
import { Section } from '#design/folio.tsx'
import { useFormats } from '#design/text.tsx'
import { useMessages } from '#platform/messages.ts'
import { messages } from '../messages.ts'
import type { Project } from '../one-project.ts'
import { yearsOf } from '../when.ts'

/** Where the project stands between need and result. The links before it are not recorded yet. */
export function ProjectChain({ project }: { project: Project }) {
  const m = useMessages(messages)
  const formats = useFormats()
  const { results, state } = project
  const noLink: ChainCell = { state: 'none', words: m.chain.noLink }
  const result: ChainCell =
    results.length > 0
      ? { state: 'done', figure: formats.number(results.length), words: m.chain.results(results.length) }
      : { state: 'none', words: m.chain.noResult }
  return (
    <Section id="chain" title={m.chain.heading} unseen>
      <ChainStrip
        cells={{
          need: noLink,
          advocacy: noLink,
          answer: noLink,
          project: {
            state: state === 'completed' ? 'done' : 'wait',
            figure: yearsOf(project),
            words: m.states[state],
            here: true,
          },
          money: { state: 'none', words: m.chain.noMoney },
          result,
        }}
      />
      <ChainKey />
    </Section>
  )
}
