import { Type } from 'typebox'
import { listProjects } from '#modules/projects/index.ts'
import type { Tx } from '#platform/database.ts'
import { type Bilingual, languages } from '#platform/messages.ts'
import { columnsOf, type Pack, packText, shown, WrongPack } from '#platform/pack.ts'
import { publishNews } from './actions.ts'

const news = Type.Array(
  Type.Object({
    id: Type.String(),
    date: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
    title: packText,
    lead: packText,
    body: Type.Optional(Type.Array(packText)),
    /** The projects it is about. */
    projects: Type.Optional(Type.Array(Type.String())),
  }),
)

export async function loadPack(tx: Tx, pack: Pack): Promise<void> {
  const numbers = new Map((await listProjects(tx)).map(({ slug, id }) => [slug, id]))
  for (const given of pack.read('association.json', 'news', news)) {
    const body = paragraphs((given.body ?? []).map(shown))
    const projects = (given.projects ?? []).map((slug) => {
      const number = numbers.get(slug)
      if (!number) throw new WrongPack(`news "${given.id}": there is no project "${slug}".`)
      return number
    })
    const story = {
      slug: given.id,
      ...columnsOf('title', given.title),
      ...columnsOf('lead', given.lead),
      body_ka: body.ka,
      body_en: body.en,
      published_on: given.date,
    }
    await publishNews(tx, story, projects)
  }
}

function paragraphs(texts: Bilingual[]): Bilingual {
  const [ka = '', en = ''] = languages.map((language) =>
    texts
      .map((text) => text[language])
      .filter((text) => text !== '')
      .join('\n\n'),
  )
  return { ka, en }
}
