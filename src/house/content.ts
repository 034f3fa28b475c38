import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findAssociation } from '#modules/settings/index.ts'
import type { Door } from '#platform/door.ts'
import type { Engine } from '#platform/engine.ts'
import type { Module } from '#platform/module.ts'
import { openPack, WrongPack } from '#platform/pack.ts'

/** Takes in the content pack when the house is opened for the first time; later starts leave everything as it is. */
export async function loadContent(engine: Engine, door: Door, modules: Module[], folder: string): Promise<boolean> {
  return engine.alone(async () => {
    await beginWith(engine, door, modules)
    if (await findAssociation(engine.read)) return false
    const pack = openPack(folder)
    await door.change('house', `content pack ${folder.split(/[\\/]/).at(-1)}`, async (tx) => {
      for (const module of modules) await module.loadPack?.(tx, pack)
    })
    return true
  })
}

async function beginWith(engine: Engine, door: Door, modules: Module[]): Promise<void> {
  for (const { bring, lacks, why } of modules.flatMap(({ begins = [] }) => begins))
    if (await lacks(engine.read)) await door.change('house', why, bring)
}

/** The content pack of a house that was not told which: the only folder in `content/`. */
export function onlyPackIn(contentFolder: string): string {
  const folders = readdirSync(contentFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const [only, another] = folders
  if (only && !another) return join(contentFolder, only.name)
  throw new WrongPack(
    `${contentFolder} holds ${folders.length} content packs. Set TEMI_CONTENT to the folder of the one to use.`,
  )
}
