import type { FunctionComponent } from 'preact'

interface IslandFile {
  default: FunctionComponent<Record<string, unknown>>
}

const files = import.meta.glob<IslandFile>(['./design/islands/*.tsx', './modules/*/islands/*.tsx'])

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) void wake(element)

async function wake(element: HTMLElement): Promise<void> {
  const { island, props } = element.dataset
  const load = Object.entries(files).find(([path]) => path.endsWith(`/${island}.tsx`))?.[1]
  if (!load) throw new Error(`there is no island ${island}`)
  const [file, { h, render }] = await Promise.all([load(), import('preact')])
  // Not hydrate(): the server may have drawn something plainer than the island.
  render(h(file.default, JSON.parse(props ?? '{}')), element)
}
