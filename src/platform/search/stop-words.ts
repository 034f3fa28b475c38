const georgian =
  'და ან თუ რომ რომელიც რომლის რომლებიც ის ეს იმ ამ მას მის მისი მათი მათ როგორც ასევე შორის მიერ შესახებ რა რას სად ვინ ვის როგორ რატომ როდის არის არ უნდა ჩვენ ჩვენი მე თქვენ თქვენი თან ში ზე დან მდე თვის წელი წლის წლები წლებში'
const english =
  'the a an and or of in on at to for from by with within as is are was were be been it its this that these those what who where how when why which do does i we our you your their they us my about'

const stopWords = new Set(`${georgian} ${english}`.split(' '))

/** A word that stands everywhere and tells nothing about a record. Abbreviations in capitals are names. */
export function isStopWord(word: string): boolean {
  const isName = word.length > 1 && word === word.toUpperCase() && /[A-Z]/.test(word)
  return !isName && stopWords.has(word.toLowerCase())
}
