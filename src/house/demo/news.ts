import { addMedia } from '#modules/media/index.ts'
import { type NewsOwn, newsKind } from '#modules/news/index.ts'
import {
  attachMedia,
  beginPost,
  getPost,
  type PostContent,
  publishPost,
  saveText,
  schedulePost,
  withdrawPost,
} from '#modules/writing/index.ts'
import { beginOf, dayOf, later } from '#platform/clock.ts'
import type { Tx } from '#platform/database.ts'
import { readMarkdown } from '#platform/document/markdown-reading.ts'
import { storeDocument } from '#platform/document/tidy.ts'
import type { NewFile } from '#platform/files/files.ts'
import { newToken } from '#platform/tokens.ts'
import type { DemoStory } from './stories.ts'

/** A story that somebody has begun to write. */
export interface Begun {
  id: number
  content: PostContent<NewsOwn>
}

/** A colleague writes a story with its pictures, as far as saving it. */
export async function writeStory(tx: Tx, story: DemoStory, pictures: NewFile[], isCall = false): Promise<Begun> {
  const id = await beginPost(tx, newsKind, story.title_ka)
  const row: string[] = []
  for (const [at, file] of pictures.entries()) {
    const media = await addMedia(tx, file, {
      description_ka: 'დემო: ნახატი – გორაკები, მზე და სახლი',
      // One has none yet, so that the list of what is missing has a line.
      description_en: at === 0 ? 'Demo: a drawing of hills, the sun and a house' : '',
      credit: 'დემო',
      ...{ people_consent: 'none-shown', guardian_consent: 'none-shown' },
    })
    await attachMedia(tx, newsKind, id, media)
    row.push(`![](picture:${media})`)
  }
  const body = (text: string) => storeDocument(readMarkdown(text.replace('{pictures}', row.join(' '))))
  const { slug, revision } = await getPost(tx, newsKind, id)
  const { title_ka, title_en, lead_ka, lead_en } = story
  const content: PostContent<NewsOwn> = {
    ...{ slug, title_ka, title_en, lead_ka, lead_en, body_ka: body(story.body_ka), body_en: body(story.body_en) },
    expires_on: isCall ? dayOf(later(tx.now, 'P14D')) : null,
    projects: [],
  }
  await saveText(tx, newsKind, id, { content, began_from: revision, tab: newToken().slice(0, 20) })
  return { id, content }
}

export async function publishStory(tx: Tx, { id, content }: Begun): Promise<number> {
  await publishPost(tx, newsKind, id, content)
  return id
}

/** It appears at nine in the morning of the day after `today`. */
export async function planStory(tx: Tx, { id, content }: Begun, today: string): Promise<void> {
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  await schedulePost(tx, newsKind, id, { content, at: later(beginOf(tomorrow), 'PT9H') })
}

export async function takeOff(tx: Tx, id: number): Promise<void> {
  await withdrawPost(tx, newsKind, id)
}
