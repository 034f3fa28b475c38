import type { Insertable } from 'kysely'
import type { PostContent } from '#modules/writing/index.ts'
import { later, type Moment } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { plainDocument } from '#platform/document/markdown-reading.ts'
import { storeDocument } from '#platform/document/tidy.ts'
import { getNewsRow, listProjectLinks } from './queries.ts'
import type { NewsOwn, NewsTable } from './tables.ts'

export type Story = Pick<
  Insertable<NewsTable>,
  'slug' | 'title_ka' | 'title_en' | 'lead_ka' | 'lead_en' | 'body_ka' | 'body_en' | 'published_on'
>

const untouched = { publish_at: null, unpublish_at: null, expires_on: null, expired_at: null, closed_at: null }

/** The association tells something in plain paragraphs, about these projects. From now on everybody can read it. */
export async function publishNews(tx: Tx, story: Story, projects: number[] = []): Promise<number> {
  const bodies = { body_ka: paragraphs(story.body_ka), body_en: paragraphs(story.body_en) }
  const written = { written_title_ka: story.title_ka, written_title_en: story.title_en, english_behind_since: null }
  const told = { ...story, ...bodies, ...written, state: 'published' as const, revision: 0, head_version_id: null }
  const news_id = await tx.create('news', { ...told, ...untouched })
  for (const project_id of projects) await tx.create('news_project', { news_id, project_id, closed_at: null })
  return news_id
}

function paragraphs(plain: string): string {
  return storeDocument(plainDocument(plain))
}

/** What only news has is written to where everybody reads it. The end of a call is a job at its time. */
export async function placeNews(
  tx: Tx,
  id: number,
  { expires_on, projects }: PostContent<NewsOwn>,
  endJob: string,
): Promise<void> {
  const news = await getNewsRow(tx, id)
  if (expires_on !== news.expires_on) {
    await tx.amend('news', news, { expires_on, expired_at: null }, 'text')
    if (expires_on) tx.job(endJob, { news: id }, endOf(expires_on))
  }
  await linkProjects(tx, id, projects)
}

/** The moment after the last day of a call. */
function endOf(day: string): Moment {
  return later(`${day}T00:00:00Z`, 'PT20H')
}

async function linkProjects(tx: Tx, news_id: number, projects: number[]): Promise<void> {
  const links = await listProjectLinks(tx, news_id)
  for (const link of links)
    if (!projects.includes(link.project_id)) await tx.close('news_project', link, 'not about it')
  for (const project_id of projects) {
    if (!links.some((link) => link.project_id === project_id))
      await tx.create('news_project', { news_id, project_id, closed_at: null })
  }
}

/** The last day of a call is over. */
export async function noticeEnd(tx: Tx, id: number): Promise<void> {
  const news = await getNewsRow(tx, id)
  if (news.expires_on && !news.expired_at && endOf(news.expires_on) <= tx.now)
    await tx.amend('news', news, { expired_at: tx.now }, 'the call has ended')
}
