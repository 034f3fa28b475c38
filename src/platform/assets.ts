import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Assets } from './view.ts'

/** The addresses of the files that every page needs, as the build has named them. */
export function readAssets(clientFolder: string): Assets {
  const manifest = JSON.parse(readFileSync(join(clientFolder, 'manifest.json'), 'utf8'))
  const address = (source: string): string => `/${manifest[source].file}`
  const font = (name: string): string => address(`src/design/fonts/${name}.woff2`)
  return {
    style: address('src/design/design.css'),
    innerStyle: address('src/design/inner.css'),
    staffStyle: address('src/design/staff.css'),
    script: address('src/browser.ts'),
    fonts: {
      ka: ['sans-ka', 'serif-ka', 'sans-label'].map(font),
      en: ['sans-lat', 'serif-lat'].map(font),
    },
  }
}
