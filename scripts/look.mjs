// node scripts/look.mjs <url> <folder> [paths ...]: pictures of pages of a running house at three widths, light and
// dark, for people who design.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runWith } from './run.mjs'
import { installed } from './steps.mjs'

const [url, folder, ...paths] = process.argv.slice(2)

if (!url || !folder) {
  console.error(
    'Say where the house is and where the pictures go: node scripts/look.mjs http://localhost:8080 /tmp/look / /en',
  )
  process.exit(1)
}

const node = installed('everything', (line) => console.log(line))
if (process.features.typescript) await takePictures()
else runWith(node, process.argv.slice(1))

async function takePictures() {
  const { openBrowser } = await import('../test/browser.ts')
  const browser = await openBrowser()
  mkdirSync(folder, { recursive: true })
  for (const width of [360, 768, 1280]) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
      for (const path of paths.length > 0 ? paths : ['/']) {
        await page.goto(new URL(path, url).href)
        const file = join(folder, `${nameOf(path)}-${width}-${colorScheme}.png`)
        await page.screenshot({ path: file, fullPage: true })
        console.log(file)
      }
      await page.close()
    }
  }
  await browser.close()
}

function nameOf(path) {
  return path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home'
}
