import type { Tx } from '#platform/database.ts'
import { plainDocument } from '#platform/document/markdown-reading.ts'
import { storeDocument } from '#platform/document/tidy.ts'
import type { RecordKindName } from '#platform/records.ts'
import { pageKind } from '../src/modules/free-pages/kind.tsx'
import { publishNews } from '../src/modules/news/actions.ts'
import { beginPost, publishPost } from '../src/modules/writing/actions.ts'

/**
 * For kinds of which the content pack has none: makes one record that everybody may see, by the module's own actions,
 * so that the table test can hold the kind to its promises: `need: async (tx) => verifyNeed(tx, await reportNeed(tx, pump), 'visited')`.
 */
export const examples: { [K in RecordKindName]?: (tx: Tx) => Promise<unknown> } = {
  news: (tx) =>
    publishNews(tx, {
      slug: 'meeting',
      title_ka: 'შეხვედრა სოფელში',
      title_en: 'A meeting in the village',
      lead_ka: 'შევიკრიბეთ და ვისაუბრეთ.',
      lead_en: 'We met and talked.',
      body_ka: 'ბევრნი ვიყავით.',
      body_en: 'There were many of us.',
      published_on: '2026-11-20',
    }),
  page: async (tx) => {
    const number = await beginPost(tx, pageKind, 'როგორ გავხდეთ წევრი')
    const words = { title_ka: 'როგორ გავხდეთ წევრი', title_en: 'How to become a member', lead_ka: '', lead_en: '' }
    const bodies = { body_ka: written('მოგვწერეთ.'), body_en: written('Write to us.') }
    await publishPost(tx, pageKind, number, { slug: 'membership', ...words, ...bodies, in_footer: true })
  },
}

function written(plain: string): string {
  return storeDocument(plainDocument(plain))
}
