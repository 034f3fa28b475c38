import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assets } from './view.ts'

/** The addresses of the files that every page needs, as the build has named them. */
export function readAssets(clientFolder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(clientFolder, 'manifest.json'), 'utf8'))
  const address = (source: string): string => `/${manifest[source].file}`
  return {
    style: address('src/design/design.css'),
    innerStyle: address('src/design/inner.css'),
    staffStyle: address('src/design/staff.css'),
    script: address('src/browser.ts'),
    font: address('src/design/fonts/sans-ka.woff2'),
  }
}
