import type { Insertable } from 'kysely'
import type { Tx } from '#platform/database.ts'
import type { NewsTable } from './tables.ts'

export type Story = Omit<Insertable<NewsTable>, 'closed_at'>

/** The association tells something, about these projects. From now on everybody can read it. */
export async function publishNews(tx: Tx, story: Story, projects: number[] = []): Promise<number> {
  const news_id = await tx.create('news', { ...story, closed_at: null })
  for (const project_id of projects) await tx.create('news_project', { news_id, project_id, closed_at: null })
  return news_id
}
