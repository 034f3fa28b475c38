import { formatsIn } from '#design/formats.ts'
import type { Db } from '#platform/database.ts'
import { say } from '#platform/messages.ts'
import type { Related, Relation } from '#platform/module.ts'
import { messages } from './messages.ts'
import { listNewsOfProject } from './queries.ts'
import { newsUrl } from './urls.ts'

/** The stories on the page of the project they are about. */
export const relations: Relation[] = [{ of: 'project', heading: say(messages, (m) => m.related), list: newsOfProject }]

async function newsOfProject(db: Db, number: number): Promise<Related[]> {
  const news = await listNewsOfProject(db, number)
  return news.map((story) => ({
    to: newsUrl(story),
    title: { ka: story.title_ka, en: story.title_en },
    detail: { ka: formatsIn('ka').tableDate(story.published_on), en: formatsIn('en').tableDate(story.published_on) },
  }))
}
