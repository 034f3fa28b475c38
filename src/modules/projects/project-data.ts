import { absolute } from '#design/addresses.ts'
import { associationData, type LinkedData } from '#design/json-ld.tsx'
import { pictureOf } from '#design/share-card.tsx'
import { chooseText } from '#design/text.tsx'
import { placeUrl } from '#modules/places/index.ts'
import type { View } from '#platform/view.ts'
import type { Project } from './one-project.ts'
import type { ProjectRole } from './tables.ts'
import { projectUrl } from './urls.ts'
import { datesOf } from './when.ts'

const givers: ProjectRole[] = ['donor', 'funder']

/** A project in the words of schema.org. What nobody has told is not there. */
export function projectData(view: View, project: Project): LinkedData {
  const { goal_ka, goal_en, text_ka, text_en } = project
  const dates = datesOf(project)
  const { language } = view
  const title = chooseText({ ka: project.title_ka, en: project.title_en }, language).words
  const named = (type: string, one: { name_ka: string; name_en: string }) => ({
    '@type': type,
    name: chooseText({ ka: one.name_ka, en: one.name_en }, language).words,
  })
  const funders = project.organisations.filter(({ role }) => givers.includes(role))
  const places = project.places.filter(
    ({ certainty, name_state }) => certainty === 'certain' && name_state === 'confirmed',
  )
  return {
    '@type': 'Project',
    name: title,
    description: chooseText({ ka: goal_ka || text_ka, en: goal_en || text_en }, language).words,
    url: absolute(view, projectUrl(project)),
    image: pictureOf(view, projectUrl(project), title),
    foundingDate: dates?.from,
    dissolutionDate: dates?.to ?? undefined,
    parentOrganization: associationData(view),
    funder: funders.map((one) => named('Organization', one)),
    location: places.map((place) => ({ ...named('Place', place), url: absolute(view, placeUrl(place)) })),
  }
}
