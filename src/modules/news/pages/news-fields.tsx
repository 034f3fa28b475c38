import { DayField } from '#design/day-field.tsx'
import { Ticks } from '#design/fields.tsx'
import type { ProjectInList } from '#modules/projects/index.ts'
import { useView } from '#platform/view.ts'

/** What is asked of news besides its text. */
export function NewsFields({ projects }: { projects: ProjectInList[] }) {
  const { language } = useView()
  const from = projects.map((project) => ({
    value: project.id,
    label: (language === 'en' && project.title_en) || project.title_ka,
  }))
  return (
    <>
      {from.length > 0 && <Ticks name="projects" from={from} optional />}
      <DayField name="expires_on" optional />
    </>
  )
}
