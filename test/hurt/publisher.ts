import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { systemClock } from '#platform/clock.ts'
import { openDoor } from '#platform/door.ts'
import { openEngine } from '#platform/open-engine.ts'
import { publishNews } from '../../src/modules/news/actions.ts'
import { newsRecord } from '../../src/modules/news/records.ts'

// A process that publishes news through the door until it is killed, and writes each slug down once it is confirmed.
const [folder = '', url = ''] = process.argv.slice(2)
const door = openDoor(await openEngine({ url: url || undefined, folder }), systemClock, [newsRecord])

async function publishOn(): Promise<never> {
  for (;;) {
    const slug = `pump-${randomBytes(8).toString('hex')}`
    const words = {
      title_ka: `ტუმბო ${slug}`,
      title_en: `Pump ${slug}`,
      lead_ka: '',
      lead_en: '',
      body_ka: '',
      body_en: '',
    }
    await door.change('house', 'long test', (tx) => publishNews(tx, { slug, ...words, published_on: '2026-11-20' }))
    writeSync(1, `${slug}\n`)
  }
}

await Promise.all([publishOn(), publishOn(), publishOn(), publishOn()])
