import type { Db } from '#platform/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { TopicKind } from './tables.ts'

export function findByToken(db: Db, token: string) {
  return db
    .selectFrom('subscription')
    .selectAll()
    .where('token_secret', '=', token)
    .where('closed_at', 'is', null)
    .where('state', '!=', 'ended')
    .executeTakeFirst()
}

/** A subscription with what it is narrowed to, as `place:12`. */
export async function getByToken(db: Db, token: string) {
  const subscription = await findByToken(db, token)
  if (!subscription) throw new NotFound('subscription')
  return { ...subscription, topics: (await listTopics(db, subscription.id)).map(nameOfTopic) }
}

export type Subscription = Awaited<ReturnType<typeof getByToken>>

/** Those of one address, a confirmed one first. */
export function listByEmail(db: Db, email: string) {
  return db
    .selectFrom('subscription')
    .selectAll()
    .where('email', '=', email)
    .where('closed_at', 'is', null)
    .where('state', '!=', 'ended')
    .orderBy('state', 'desc')
    .orderBy('id')
    .execute()
}

export function listTopics(db: Db, subscription: number) {
  return db
    .selectFrom('subscription_topic')
    .selectAll()
    .where('subscription_id', '=', subscription)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
}

export function nameOfTopic({ kind, number }: { kind: TopicKind; number: number }): string {
  return `${kind}:${number}`
}

/** Those who asked before then and never confirmed. */
export function listUnconfirmed(db: Db, before: string) {
  return db
    .selectFrom('subscription')
    .select('id')
    .where('state', '=', 'asked')
    .where('closed_at', 'is', null)
    .where('asked_at', '<', before)
    .orderBy('id')
    .limit(100)
    .execute()
}

/** Confirmed subscriptions behind this one that a story concerns: those for all news, and those for its directions or places. */
export function listReaders(db: Db, news: number, { after, count }: { after: number; count: number }) {
  return readersOf(db, news)
    .selectAll('subscription')
    .where('subscription.id', '>', after)
    .orderBy('subscription.id')
    .limit(count)
    .execute()
}

export async function countReaders(db: Db, news: number): Promise<number> {
  const counted = readersOf(db, news).select((select) => select.fn.countAll<number>().as('many'))
  return Number((await counted.executeTakeFirstOrThrow()).many)
}

function readersOf(db: Db, news: number) {
  return db
    .selectFrom('subscription')
    .where('subscription.state', '=', 'confirmed')
    .where('subscription.closed_at', 'is', null)
    .where(({ or, not, exists, selectFrom }) => {
      const topics = selectFrom('subscription_topic as topic')
        .select('topic.id')
        .whereRef('topic.subscription_id', '=', 'subscription.id')
        .where('topic.closed_at', 'is', null)
      const direction = selectFrom('news_project')
        .innerJoin('project_direction', 'project_direction.project_id', 'news_project.project_id')
        .select('project_direction.direction_id')
        .where('news_project.news_id', '=', news)
        .where('news_project.closed_at', 'is', null)
        .where('project_direction.closed_at', 'is', null)
      const place = selectFrom('news_project')
        .innerJoin('project_place', 'project_place.project_id', 'news_project.project_id')
        .select('project_place.place_id')
        .where('news_project.news_id', '=', news)
        .where('news_project.closed_at', 'is', null)
        .where('project_place.closed_at', 'is', null)
      return or([
        not(exists(topics)),
        exists(topics.where('topic.kind', '=', 'direction').where('topic.number', 'in', direction)),
        exists(topics.where('topic.kind', '=', 'place').where('topic.number', 'in', place)),
      ])
    })
}

export function findNewsletter(db: Db, news: number) {
  return db.selectFrom('newsletter').selectAll().where('news_id', '=', news).executeTakeFirst()
}

/** How many subscribe in each language. */
export async function countSubscriptions(db: Db) {
  const rows = await db
    .selectFrom('subscription')
    .select((select) => ['language', 'state', select.fn.countAll<number>().as('many')])
    .where('closed_at', 'is', null)
    .where('state', '!=', 'ended')
    .groupBy(['language', 'state'])
    .orderBy('language')
    .orderBy('state')
    .execute()
  return rows.map((row) => ({ ...row, many: Number(row.many) }))
}
