import { plainDocument } from '#platform/document/markdown-reading.ts'
import { storeDocument } from '#platform/document/tidy.ts'
import type { DemoWords } from './demo-words.ts'

/** How large the house is made, with what the content pack brings. */
export const size = { records: 100_000, news: 20_000, projects: 300, places: 600, journal: 1_000_000 }

export type DemoRow = Record<string, string | number | null>

const donors = 40
const firstYear = 2014
const years = 12

/** Rows of every kind that a large house has, numbered on from what stands there. */
export function demoRows(words: DemoWords, from: Record<string, number>, found: number): Map<string, DemoRow[]> {
  const first = (table: string) => (from[table] ?? 0) + 1
  const organisations = size.records - found - size.news - size.projects - size.places
  const projects = many(size.projects, (index) => project(words, first('project') + index, index))
  return new Map([
    ['organisation', many(organisations, (index) => organisation(words, first('organisation') + index, index))],
    ['place', many(size.places, (index) => place(words, first('place') + index, index))],
    ['project', projects],
    [
      'project_organisation',
      many(size.projects, (index) => ({
        ...{ id: first('project_organisation') + index, project_id: first('project') + index },
        ...{ organisation_id: first('organisation') + (index % donors), role: 'donor', evidence_ka: '' },
        closed_at: null,
      })),
    ],
    [
      'project_place',
      many(size.projects, (index) => ({
        ...{ id: first('project_place') + index, project_id: first('project') + index },
        ...{ place_id: first('place') + words.below(size.places), detail_ka: '', detail_en: '', certainty: 'certain' },
        closed_at: null,
      })),
    ],
    ['news', many(size.news, (index) => news(words, first('news') + index, index))],
    [
      'news_project',
      many(size.news, (index) => ({
        ...{ id: first('news_project') + index, news_id: first('news') + index },
        ...{ project_id: first('project') + words.below(size.projects), closed_at: null },
      })),
    ],
  ])
}

export function many(count: number, make: (index: number) => DemoRow): DemoRow[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

export function organisation(words: DemoWords, id: number, index: number): DemoRow {
  const name = words.sentence(4)
  const kinds = ['ngo', 'social-enterprise', 'foundation']
  return {
    ...{ id, slug: `demo-organisation-${index}`, position: id, english_name_state: 'translated', acronym: null },
    ...{ name_ka: `სადემონსტრაციო ${index}: ${name.ka}`, name_en: `Demo ${index}: ${name.en}` },
    ...{ kind: kinds[index % kinds.length] ?? 'ngo', is_own: 0, closed_at: null },
  }
}

function place(words: DemoWords, id: number, index: number): DemoRow {
  const name = words.sentence(1)
  return {
    ...{ id, slug: `demo-place-${index}`, gazetteer_slug: null, kind: 'village', name_state: 'confirmed' },
    ...{ name_ka: `${name.ka} ${index}`, name_en: `${name.en} ${index}`, parent_id: 1 + (index % 3) },
    ...{ latitude: 42 + words.below(500) / 1000, longitude: 42 + words.below(900) / 1000, point_is_exact: 0 },
    ...{ point_source: 'demo', boundary: null, closed_at: null },
  }
}

function project(words: DemoWords, id: number, index: number): DemoRow {
  const [title, text, goal] = [words.sentence(6), words.sentence(80), words.sentence(15)]
  const year = firstYear + (index % years)
  return {
    ...{ id, slug: `demo-project-${index}`, position: id, kind: 'project', state: 'completed', source_lines: '' },
    ...{ title_ka: `სადემონსტრაციო ${index}: ${title.ka}`, title_en: `Demo ${index}: ${title.en}` },
    ...{ text_ka: text.ka, text_en: text.en, goal_ka: goal.ka, goal_en: goal.en, tags: '' },
    ...{ starts_on: `${year}-01-01`, start_precision: 'year', ends_on: `${year}-12-31`, end_precision: 'year' },
    ...{ umbrella_programme_id: null, closed_at: null },
  }
}

function document(plain: string): string {
  return storeDocument(plainDocument(plain))
}

export function news(words: DemoWords, id: number, index: number): DemoRow {
  const [title, lead, body] = [words.sentence(7), words.sentence(18), words.sentence(60)]
  const day = new Date(Date.UTC(firstYear, 0, 1) + Math.floor((index / size.news) * years * 365) * 86_400_000)
  return {
    ...{ id, slug: `demo-news-${index}`, published_on: day.toISOString().slice(0, 10), closed_at: null },
    ...{ title_ka: `სადემონსტრაციო ${index}: ${title.ka}`, title_en: `Demo ${index}: ${title.en}` },
    ...{ lead_ka: lead.ka, lead_en: lead.en, body_ka: document(body.ka), body_en: document(body.en) },
  }
}
