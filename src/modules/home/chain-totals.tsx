import { type ChainCell, ChainKey, type ChainLink, ChainStrip } from '#design/chain.tsx'
import { type ProjectTotals, projectsUrl } from '#modules/projects/index.ts'
import { useMessages } from '#platform/messages.ts'
import { messages } from './messages.ts'

/** The chain with how many records there are of each link. */
export function ChainTotals({ totals }: { totals: ProjectTotals }) {
  const m = useMessages(messages)
  return (
    <section aria-labelledby="chain">
      <div class="chain-head">
        <h2 id="chain">{m.chain}</h2>
      </div>
      <ChainStrip cells={useCells(totals)} />
      <ChainKey />
    </section>
  )
}

function useCells({ projects, withResults, firstYear }: ProjectTotals): Record<ChainLink, ChainCell> {
  const m = useMessages(messages)
  const when = firstYear ? m.since(firstYear) : m.undated
  return {
    need: { state: 'none', figure: 0, words: m.noNeeds },
    advocacy: { state: 'none', figure: 0, words: m.noAdvocacy },
    answer: { state: 'none', figure: 0, words: m.noAnswers },
    project: cell(projects, when, m.noProjects, projectsUrl),
    money: { state: 'none', figure: '–', words: m.noMoney },
    result: cell(withResults, m.results, m.noResults),
  }
}

function cell(count: number, words: string, noneYet: string, to?: string): ChainCell {
  return count > 0 ? { state: 'done', figure: count, words, to } : { state: 'none', figure: 0, words: noneYet }
}
