import type { Db } from '#platform/database.ts'
import { type Bilingual, say } from '#platform/messages.ts'
import type { Card, RecordKind, RecordWords, ShownRecord } from '#platform/records.ts'
import { projectEditing } from './editing.ts'
import { messages } from './messages.ts'
import { projectExport } from './open-data.ts'
import { projectUrl } from './urls.ts'

export const projectRecord: RecordKind = {
  kind: 'project',
  table: 'project',
  parts: {
    project_text: 'project_id',
    project_organisation: 'project_id',
    project_place: 'project_id',
    project_direction: 'project_id',
  },
  name: say(messages, (m) => m.project),
  url: projectUrl,
  card: async (db, among) => (await cards(db).where('id', 'in', among).orderBy('id').execute()).map(cardOf),
  newest,
  words,
  shown,
  seenBy: 'everybody',
  published,
  feed: true,
  sitemap: true,
  export: projectExport,
  editing: projectEditing,
}

async function published(db: Db, among?: number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('project')
    .select('id')
    .where('closed_at', 'is', null)
    .$if(among !== undefined, (query) => query.where('id', 'in', among ?? []))
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

function listByNumber(db: Db, numbers: number[]) {
  return db
    .selectFrom('project')
    .leftJoin('umbrella_programme as programme', 'programme.id', 'project.umbrella_programme_id')
    .selectAll('project')
    .select([
      'programme.name_ka as programme_ka',
      'programme.name_en as programme_en',
      'programme.acronym as programme_acronym',
    ])
    .where('project.id', 'in', numbers)
    .orderBy('project.id')
    .execute()
}

type Found = Awaited<ReturnType<typeof listByNumber>>[number]

/** The goal says what a project is about; its text, which is long, is only read where nobody has told the goal. */
function cards(db: Db) {
  return db
    .selectFrom('project')
    .where('closed_at', 'is', null)
    .select(['id', 'slug', 'title_ka', 'title_en', 'starts_on'])
    .select(({ fn, ref, val }) => [
      fn.coalesce(fn<string | null>('nullif', [ref('goal_ka'), val('')]), ref('text_ka')).as('excerpt_ka'),
      fn.coalesce(fn<string | null>('nullif', [ref('goal_en'), val('')]), ref('text_en')).as('excerpt_en'),
    ])
}

/** Numbers rise in the order in which projects were entered. */
async function newest(db: Db, count: number): Promise<Card[]> {
  const projects = await cards(db).orderBy('id', 'desc').limit(count).execute()
  return projects.map(cardOf)
}

type InShort = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number]

function cardOf({ id, slug, title_ka, title_en, excerpt_ka, excerpt_en, starts_on }: InShort): Card {
  return {
    number: id,
    slug,
    title: { ka: title_ka, en: title_en },
    excerpt: { ka: excerpt_ka, en: excerpt_en },
    on: starts_on,
  }
}

async function words(db: Db, numbers: number[]): Promise<RecordWords[]> {
  const projects = await listByNumber(db, numbers)
  const parts = [
    ...(await textsOf(db, numbers)),
    ...(await organisationsOf(db, numbers)),
    ...(await placesOf(db, numbers)),
  ]
  return projects.map((project) => ({
    number: project.id,
    title: { ka: project.title_ka, en: project.title_en },
    texts: [
      ...ownWords(project),
      ...parts.filter(({ project_id }) => project_id === project.id).map(({ ka, en }) => ({ ka, en })),
      { ka: project.tags, en: project.tags },
    ].filter(({ ka, en }) => ka !== '' || en !== ''),
  }))
}

async function shown(db: Db, numbers: number[]): Promise<ShownRecord[]> {
  const visible = await published(db, numbers)
  const texts = new Map((await words(db, visible)).map((one) => [one.number, one.texts]))
  return (await projectRecord.card(db, visible)).map((card) => ({ card, texts: texts.get(card.number) ?? [] }))
}

function ownWords(project: Found): Bilingual[] {
  const { goal_ka, goal_en, text_ka, text_en, programme_ka, programme_en, programme_acronym } = project
  return [
    { ka: goal_ka, en: goal_en },
    { ka: text_ka, en: text_en },
    { ka: programme_ka ?? '', en: programme_en ?? '' },
    { ka: programme_acronym ?? '', en: programme_acronym ?? '' },
  ]
}

/** Results, activities and everything else that is written about the projects. */
function textsOf(db: Db, projects: number[]) {
  return db
    .selectFrom('project_text')
    .select(['project_id', 'text_ka as ka', 'text_en as en'])
    .where('project_id', 'in', projects)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

async function organisationsOf(db: Db, projects: number[]) {
  const links = await db
    .selectFrom('project_organisation as link')
    .innerJoin('organisation', 'organisation.id', 'link.organisation_id')
    .select(['link.project_id', 'organisation.name_ka as ka', 'organisation.name_en as en', 'organisation.acronym'])
    .where('link.project_id', 'in', projects)
    .where('link.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
  const acronyms = links.map(({ project_id, acronym }) => ({ project_id, ka: acronym ?? '', en: acronym ?? '' }))
  return [...links, ...acronyms]
}

/** Places the source is right about; nobody should find a project by a mistake. */
function placesOf(db: Db, projects: number[]) {
  return db
    .selectFrom('project_place as link')
    .innerJoin('place', 'place.id', 'link.place_id')
    .select(['link.project_id', 'place.name_ka as ka', 'place.name_en as en'])
    .where('link.project_id', 'in', projects)
    .where('link.certainty', '=', 'certain')
    .where('link.closed_at', 'is', null)
    .orderBy('link.id')
    .execute()
}
