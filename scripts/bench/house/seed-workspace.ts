import { DatabaseSync } from 'node:sqlite'
import { addWorker } from '#modules/workers/index.ts'
import { systemClock } from '#platform/clock.ts'
import { openDoor } from '#platform/door.ts'
import { openEngine } from '#platform/open-engine.ts'
import { beginSession } from '#platform/sessions/sessions.ts'
import { newToken } from '#platform/tokens.ts'
import { modules } from '../../../src/modules.ts'
import { type DemoRow, many, news, organisation } from './demo-rows.ts'
import { type DemoWords, demoWords } from './demo-words.ts'
import { addJournal, insert, records, seedSmall } from './seed.ts'

/** What a busy association has gathered after some years. */
const size = { posts: 2000, pictures: 5000, conversations: 1000, organisations: 1000, journal: 50_000 }

const added_at = '2026-01-01T09:00:00.000Z'

/** A house with many posts and pictures. Answers the session of a worker who may do everything. */
export async function seedWorkspace(folder: string, pack: string): Promise<string> {
  await seedSmall(folder, undefined, pack)
  const session = newToken()
  const engine = await openEngine({ url: undefined, folder })
  const permissions = modules.flatMap((module) => module.permissions ?? []).map(({ name }) => name)
  await openDoor(engine, systemClock, records).change('house', 'bench', async (tx) => {
    const worker = { name: 'ნინო', email: 'bench@example.ge', password_hash: '', language: 'ka' as const }
    await beginSession(tx, await addWorker(tx, worker, permissions), session)
  })
  await engine.close()
  const file = new DatabaseSync(`${folder}/temi.sqlite`)
  const rows = rowsOf(demoWords(pack, 20_261_127), (table) => firstFree(file, table))
  for (const [table, some] of rows) insert(file, table, some)
  file.exec('begin')
  addJournal(file, rows, size.journal)
  file.exec('commit')
  file.close()
  return session
}

function firstFree(file: DatabaseSync, table: string): number {
  const { id } = file.prepare(`select coalesce(max(id), 0) + 1 as id from ${table}`).get() as { id: number }
  return id
}

function rowsOf(words: DemoWords, first: (table: string) => number): Map<string, DemoRow[]> {
  const rows = (table: string, count: number, make: (index: number, id: number) => DemoRow): [string, DemoRow[]] => {
    const from = first(table)
    return [table, many(count, (index) => ({ id: from + index, ...make(index, from + index) }))]
  }
  const [post, picture, uploaded, sent] = [first('news'), first('media_item'), first('file'), first('message')]
  return new Map([
    rows('organisation', size.organisations, (index, id) => organisation(words, id, index)),
    rows('news', size.posts, (index, id) => news(words, id, index)),
    rows('written_version', size.posts, (index) => version(post + index)),
    rows('file', size.pictures, upload),
    rows('media_item', size.pictures, (index, id) => mediaItem(words, id, uploaded + index)),
    // Two pictures in each post; the others nobody uses.
    rows('written_media', size.posts * 2, (index) => use(post + Math.floor(index / 2), picture + index)),
    rows('message', size.conversations, (index) => message(words, index)),
    rows('enquiry', size.conversations, (index) => enquiry(words, index)),
    rows('inbox_entry', size.conversations, (index) => note(words, sent + index, index)),
  ])
}

function version(number: number): DemoRow {
  return {
    ...{ kind: 'news', number, revision: 1, began_from: 0, place: 'main', content_secret: '{}', worker_id: 1 },
    ...{ tab: 'bench', began_at: added_at, saved_at: added_at, closed_at: null },
  }
}

function upload(index: number): DemoRow {
  return {
    ...{ content_hash: String(index).padStart(64, '0'), type: 'image/jpeg', bytes: 240_000, width: 1600 },
    ...{ height: 1067, name: `demo-${index}.jpg`, stored_at: added_at, cleaned_at: added_at, closed_at: null },
  }
}

function mediaItem(words: DemoWords, id: number, file_id: number): DemoRow {
  const text = words.sentence(8)
  return {
    ...{ file_id, description_ka: text.ka, description_en: id % 10 === 0 ? '' : text.en, credit: 'demo' },
    ...{ focus_x: 50, focus_y: 50, people_consent: 'yes', guardian_consent: id % 20 === 0 ? 'unasked' : 'none-shown' },
    ...{ added_at, closed_at: null },
  }
}

function use(number: number, media_item_id: number): DemoRow {
  return { kind: 'news', number, media_item_id, shown_at: added_at, written_at: added_at, closed_at: null }
}

const states = ['new', 'under-way', 'answered', 'closed', 'spam']

/** What the tables of messages and enquiries have in common. */
function conversation(kind: string, index: number): DemoRow {
  const sent = `${kind}-${index}`
  return {
    ...{ receipt: sent, content_hash: sent, sent_window: added_at, name: `დემო ${index}`, email: 'demo@example.ge' },
    ...{ language: 'ka', state: states[index % states.length] ?? 'new', closed_at: null },
    received_at: new Date(Date.UTC(2025, 0, 1) + index * 21_600_000).toISOString(),
  }
}

function message(words: DemoWords, index: number): DemoRow {
  return { ...conversation('message', index), body: words.sentence(60).ka }
}

function enquiry(words: DemoWords, index: number): DemoRow {
  return { ...conversation('enquiry', index), description: words.sentence(60).ka }
}

function note(words: DemoWords, number: number, index: number): DemoRow {
  return {
    ...{ kind: 'message', number, what: 'note', text: words.sentence(20).ka, worker_id: 1 },
    ...{ sent_key: `bench-${index}`, written_at: added_at, closed_at: null },
  }
}
