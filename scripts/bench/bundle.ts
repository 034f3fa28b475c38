import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { markup } from '../build/markup.ts'

export const root = join(import.meta.dirname, '..', '..')
export const pack = join(root, 'content', 'imereti')
const folder = join(root, 'dist', 'bench')

/** Bundles the part of the bench that is made of the house's own source, and answers its path. */
export async function bundleHouse(): Promise<string> {
  mkdirSync(folder, { recursive: true })
  await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false, appType: 'custom' },
    plugins: [markup()],
    ssr: { noExternal: true, external: ['sharp'] },
    build: {
      ...{ ssr: join(import.meta.dirname, 'house', 'main.ts'), outDir: folder, target: 'node26', minify: false },
      rolldownOptions: {
        external: ['pg-native', 'sharp'],
        output: { format: 'esm', entryFileNames: 'house.mjs', codeSplitting: false },
      },
    },
  })
  return join(folder, 'house.mjs')
}
