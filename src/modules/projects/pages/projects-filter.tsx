import { FilterForm } from '#design/filter-form.tsx'
import { Fold } from '#design/fold.tsx'
import { Link } from '#design/links.tsx'
import { Empty } from '#design/notices.tsx'
import { Register, type RegisterEntry, RegisterLine } from '#design/register.tsx'
import { chooseText } from '#design/text.tsx'
import { drawnOnce } from '#platform/memory/drawn-once.ts'
import { useMessages } from '#platform/messages.ts'
import { useView } from '#platform/view.ts'
import { countedIn, type Facet, type FacetName, narrowed } from '../facets.ts'
import { messages } from '../messages.ts'
import type { ProjectInList } from '../queries.ts'
import { projectsUrl } from '../urls.ts'
import { type Wanted, wantedUrl } from '../wanted.ts'

export interface FilterProps {
  projects: ProjectInList[]
  facets: Facet[]
  wanted: Wanted
}

/** These stand open; the others are folded away, so that a telephone shows the list soon. */
const openFacets: readonly FacetName[] = ['year', 'state', 'kind']

/** What the list can be narrowed by: links with counts, and the same as one form. */
export function ProjectsFilter(props: FilterProps) {
  const { projects, facets, wanted } = props
  if (Object.keys(wanted.chosen).length > 0) return <WholeFilter {...props} />
  return drawnOnce([facets, projects], wanted.view, () => <WholeFilter {...props} />)
}

function WholeFilter(props: FilterProps) {
  const m = useMessages(messages)
  const { facets, wanted } = props
  const folded = facets.filter(({ name }) => !openFacets.includes(name))
  return (
    <>
      <FacetRegister {...props} facets={facets.filter(({ name }) => openFacets.includes(name))} all={facets} />
      <Fold title={m.filter.more} open={folded.some(({ name }) => wanted.chosen[name] !== undefined)}>
        <FacetRegister {...props} facets={folded} all={facets} />
      </Fold>
      <Fold title={m.filter.form}>
        <Together {...props} />
      </Fold>
    </>
  )
}

function FacetRegister({ projects, facets, all, wanted }: FilterProps & { all: Facet[] }) {
  const m = useMessages(messages)
  const { language } = useView()
  const { chosen } = wanted
  return (
    <Register>
      {facets.map((facet) => {
        const { name, values } = facet
        const { counts, all: others } = countedIn(facet, { projects, facets: all, chosen })
        const telling = values.filter(({ value }) => chosen[name] === value || counts.has(value))
        const shown = mostTelling(telling, counts, chosen[name])
        const entries = shown.map(({ value, label }): RegisterEntry => {
          const next = { ...chosen, [name]: value }
          return {
            to: wantedUrl({ ...wanted, chosen: next }),
            label: chooseText(label, language).words,
            count: counts.get(value) ?? 0,
            isCurrent: chosen[name] === value,
            isCombined: Object.keys(next).length > 1,
          }
        })
        return (
          <RegisterLine
            key={name}
            name={m.filter.facets[name]}
            entries={[
              {
                to: wantedUrl(without(wanted, name)),
                label: m.filter.all,
                count: others,
                isCurrent: chosen[name] === undefined,
                isCombined: Object.keys(chosen).length > 2,
              },
              ...entries,
            ]}
            note={shown.length < telling.length && m.filter.others(telling.length - shown.length)}
          />
        )
      })}
    </Register>
  )
}

/** A longer register is a wall that nobody reads; the form has them all. */
const longestLine = 60

/** The values most projects have, in their order, and the one that is chosen. */
function mostTelling(values: Facet['values'], counts: Facet['counts'], chosen: string | undefined): Facet['values'] {
  if (values.length <= longestLine) return values
  const most = values.toSorted((one, other) => (counts.get(other.value) ?? 0) - (counts.get(one.value) ?? 0))
  const shown = new Set(most.slice(0, longestLine))
  return values.filter((one) => shown.has(one) || one.value === chosen)
}

function Together({ facets, wanted }: FilterProps) {
  const m = useMessages(messages)
  const { language } = useView()
  return (
    <FilterForm
      to={projectsUrl}
      button={m.filter.show}
      hidden={wanted.view === 'list' ? {} : { view: wanted.view }}
      fields={facets.map((facet) => ({
        name: facet.name,
        label: m.filter.facets[facet.name],
        all: m.filter.all,
        value: wanted.chosen[facet.name],
        options: facet.values
          .filter(({ value }) => facet.counts.has(value))
          .map(({ value, label }) => ({ value, label: chooseText(label, language).words })),
      }))}
    />
  )
}

/** Nothing has all that was asked for: each condition can be taken away, or all of them. */
export function NothingFound({ projects, facets, wanted }: FilterProps) {
  const m = useMessages(messages)
  const { language } = useView()
  const asked = facets.filter(({ name }) => wanted.chosen[name] !== undefined)
  return (
    <Empty title={m.filter.nothing}>
      <p>{m.filter.nothingNote}</p>
      <ul class="lozenges">
        {asked.map(({ name, values }) => {
          const value = wanted.chosen[name] ?? ''
          const known = values.find((one) => one.value === value)
          const left = narrowed(projects, facets, wanted.chosen, name).length
          return (
            <li key={name}>
              <span>
                <Link to={wantedUrl(without(wanted, name))} rel="nofollow">
                  {m.filter.without(m.filter.facets[name], known ? chooseText(known.label, language).words : value)}
                </Link>{' '}
                <span class="muted">{m.filter.leaves(left)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      <p>
        <Link to={projectsUrl}>{m.filter.clear}</Link>
      </p>
    </Empty>
  )
}

function without(wanted: Wanted, name: FacetName): Wanted {
  const { [name]: _dropped, ...chosen } = wanted.chosen
  return { ...wanted, chosen }
}
