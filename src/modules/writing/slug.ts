/** The national system of romanisation (2002), without its apostrophes. */
const latin: Record<string, string> = {
  ...{ ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l' },
  ...{ მ: 'm', ნ: 'n', ო: 'o', პ: 'p', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k' },
  ...{ ღ: 'gh', ყ: 'q', შ: 'sh', ჩ: 'ch', ც: 'ts', ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh', ჯ: 'j', ჰ: 'h' },
}

/** What the end of an address may look like. */
export const slugPattern = '^[a-z0-9]+(-[a-z0-9]+)*$'

/** A title as the end of an address, in whole words. */
export function slugOf(title: string): string {
  const letters = [...title.normalize('NFKD').toLowerCase()].map((letter) => latin[letter] ?? letter).join('')
  const words = letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
  return words.length <= 60 ? words : words.slice(0, 60).replace(/-[^-]*$/, '')
}
