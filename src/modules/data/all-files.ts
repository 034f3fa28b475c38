import { getAssociation } from '#modules/settings/index.ts'
import type { App } from '#platform/app.ts'
import { csvOf, jsonOf } from './files.ts'
import { dataKinds } from './kinds.ts'

/** A file of the open data, and its content in pieces. */
export interface OpenFile {
  name: string
  content: AsyncIterable<string>
}

/** Whom to thank for outlines and points, as the content pack says it. */
export async function creditsOf(app: App) {
  const { map_credit_ka, map_credit_en } = await getAssociation(app.db)
  return { ka: map_credit_ka, en: map_credit_en }
}

/** Everything the page of the open data offers. */
export async function openFiles(app: App): Promise<OpenFile[]> {
  const credits = await creditsOf(app)
  return dataKinds(app).flatMap((kind) => [
    { name: `${kind.name}.csv`, content: csvOf(app, kind) },
    { name: `${kind.name}.json`, content: jsonOf(app, kind, { credits }) },
  ])
}
