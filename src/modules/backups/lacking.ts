import { formatsIn } from '#design/formats.ts'
import { conversationUrl } from '#modules/inbox/index.ts'
import { libraryPictureUrl } from '#modules/media/index.ts'
import type { Moment } from '#platform/clock.ts'
import type { Db } from '#platform/database.ts'
import type { FileFault } from '#platform/files/whole.ts'
import { inLanguage, type Language } from '#platform/messages.ts'
import { words } from './lacking-words.ts'

/** What a person can find a file by. */
export interface NamedFile {
  content_hash: string
  file_id: number
  /** Of a file of the library only: what strangers send may be called after a person. */
  name: string | undefined
  enquiry: number | undefined
  /** Where it is seen. */
  url: string | undefined
  /** Only a copy of it for pages, in another size or format. */
  isCopy: boolean
}

export interface LackingFile extends NamedFile {
  state: FileFault
  noted_at: Moment
}

/** How many hashes are asked about at a time. */
const atOnce = 100

/** What the copies made last have noted, the oldest first. */
export function listNoted(db: Db) {
  return db.selectFrom('lacking_file').selectAll().where('closed_at', 'is', null).orderBy('id').execute()
}

/** The files that the newest copy lacks and that are asked for still. */
export async function listLacking(db: Db): Promise<LackingFile[]> {
  const noted = await listNoted(db)
  const named = await nameFiles(
    db,
    noted.map(({ content_hash }) => content_hash),
  )
  return noted.flatMap(({ content_hash, state, noted_at }) => {
    const file = named.get(content_hash)
    return file ? [{ ...file, state, noted_at }] : []
  })
}

/** Whose content this is, by its hash; what no row asks for has no name. */
export async function nameFiles(db: Db, hashes: string[]): Promise<Map<string, NamedFile>> {
  const named = new Map<string, NamedFile>()
  for (let at = 0; at < hashes.length; at += atOnce) {
    const some = hashes.slice(at, at + atOnce)
    for (const row of [...(await originals(db, some)), ...(await copies(db, some))])
      if (!named.has(row.content_hash)) named.set(row.content_hash, namedBy(row))
  }
  return named
}

/** The words for a file, in one language. */
export function fileWords(file: NamedFile, language: Language): string {
  const m = inLanguage(words, language)
  const { file_id: id, name, enquiry, isCopy } = file
  const called = name ? m.named(name, id) : enquiry ? m.ofEnquiry(enquiry, id) : m.unnamed(id)
  return isCopy ? m.copyOf(called) : called
}

/** How many the newest copy lacks, since when, and the first of them. */
export function lackingSentence(files: LackingFile[], language: Language, mostNamed: number): string {
  const m = inLanguage(words, language)
  const named = files.slice(0, mostNamed).map((file) => m.one(fileWords(file, language), m.states[file.state]))
  const others = files.length - named.length
  const which = [...named, ...(others > 0 ? [m.others(others)] : [])].join('; ')
  const first = files.map(({ noted_at }) => noted_at).sort()[0] ?? ''
  return `${m.what(files.length, formatsIn(language).moment(first), which)} ${m.rest}`
}

interface FoundRow {
  content_hash: string
  file_id: number
  name: string
  media_id: number | null
  enquiry_id: number | null
  isCopy: boolean
}

function namedBy({ content_hash, file_id, name, media_id, enquiry_id, isCopy }: FoundRow): NamedFile {
  const url = media_id ? libraryPictureUrl({ id: media_id }) : undefined
  return {
    ...{ content_hash, file_id, isCopy, name: media_id ? name : undefined, enquiry: enquiry_id ?? undefined },
    url: url ?? (enquiry_id ? conversationUrl({ kind: 'enquiry', id: enquiry_id }) : undefined),
  }
}

async function originals(db: Db, hashes: string[]): Promise<FoundRow[]> {
  const rows = await owned(db).select('file.content_hash').where('file.content_hash', 'in', hashes).execute()
  return rows.map((row) => ({ ...row, isCopy: false }))
}

async function copies(db: Db, hashes: string[]): Promise<FoundRow[]> {
  const rows = await owned(db)
    .innerJoin('file_copy', 'file_copy.file_id', 'file.id')
    .select('file_copy.content_hash')
    .where('file_copy.content_hash', 'in', hashes)
    .where('file_copy.closed_at', 'is', null)
    .execute()
  return rows.map((row) => ({ ...row, isCopy: true }))
}

/** Files with what they belong to. */
function owned(db: Db) {
  return db
    .selectFrom('file')
    .leftJoin('media_item', 'media_item.file_id', 'file.id')
    .leftJoin('enquiry_picture', 'enquiry_picture.file_id', 'file.id')
    .select(['file.id as file_id', 'file.name', 'media_item.id as media_id', 'enquiry_picture.enquiry_id'])
    .where('file.closed_at', 'is', null)
    .orderBy('file.id')
}
