/** How names of Georgia are written in Russian, letter by letter; дж and дз are one letter in Georgian. */
const georgian: Record<string, string> = {
  ...{ дж: 'ჯ', дз: 'ძ', а: 'ა', б: 'ბ', в: 'ვ', г: 'გ', д: 'დ', е: 'ე', ё: 'ო', ж: 'ჟ', з: 'ზ', и: 'ი', й: 'ი' },
  ...{ к: 'კ', л: 'ლ', м: 'მ', н: 'ნ', о: 'ო', п: 'პ', р: 'რ', с: 'ს', т: 'ტ', у: 'უ', ф: 'ფ', х: 'ხ', ц: 'ც' },
  ...{ ч: 'ჩ', ш: 'შ', щ: 'შჩ', ъ: '', ы: 'ი', ь: '', э: 'ე', ю: 'იუ', я: 'ია' },
  // Ukrainian.
  ...{ і: 'ი', ї: 'ი', є: 'ე', ґ: 'გ' },
}

const letters = /д[жз]|[\u0400-\u04ff]/giu

/** A text with its Cyrillic words in Georgian letters, as far as names go; the rest stays as it is. */
export function fromCyrillic(text: string): string {
  return text.replaceAll(letters, (letter) => georgian[letter.toLowerCase()] ?? letter)
}
