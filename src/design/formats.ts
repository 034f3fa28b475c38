import type { Day, Moment } from '#platform/clock.ts'
import type { Language } from '#platform/messages.ts'
import { dateInTable, dateInText, datesInText, type KnownDate, type KnownDates } from './dates.ts'

export type { KnownDate, KnownDates } from './dates.ts'

const nonBreakingSpace = '\u00a0'
const minus = '\u2212'

const weekdays: Record<Language, readonly string[]> = {
  ka: ['ორშაბათი', 'სამშაბათი', 'ოთხშაბათი', 'ხუთშაბათი', 'პარასკევი', 'შაბათი', 'კვირა'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}

/** Everything a page writes that is neither a word nor a name, in one language. */
export function formatsIn(language: Language) {
  return {
    /** A date in running text, as exactly as it is known: `2018 წლის 5 მარტი`. */
    date: (date: KnownDate) => dateInText(language, date),
    /** A date in a table or a label: `5 მარტი, 2018`. */
    tableDate: (date: KnownDate) => dateInTable(language, date),
    /** From one date to another: `2017 წლის ივნისი–აგვისტო`; without a known end `2018 წლის 20 მარტიდან`. */
    dates: (dates: KnownDates) => datesInText(language, dates),
    /** A moment by the clock of Georgia: `2026 წლის 1 მარტი, 13:05`. */
    moment: (moment: Moment) => inTbilisi(moment, (day) => dateInText(language, day)),
    /** The same for a table: `1 მარტი, 2026, 13:05`. */
    tableMoment: (moment: Moment) => inTbilisi(moment, (day) => dateInTable(language, day)),
    /** The time alone, by the clock of Georgia: `13:05`. */
    time: (moment: Moment) => inTbilisi(moment, () => ''),
    weekday: (day: Day) => formatWeekday(language, day),
    /** Money: `12 345,50 ₾`, `12,345.50 ₾`. */
    money: (tetri: number) => formatMoney(language, tetri),
    /** Money without its tetri where there are none: `1 250 ₾`. */
    shortMoney: (tetri: number) => formatMoney(language, tetri).replace(/[.,]00(?=\u00a0₾$)/, ''),
    number: (number: number) => formatNumber(language, number),
    /** How large a file is, to a tenth and never nothing: `0,3 მბ`. A megabyte is that of the limits, 1024 × 1024 bytes. */
    megabytes: (bytes: number) => formatMegabytes(language, bytes),
  }
}

export type Formats = ReturnType<typeof formatsIn>

/** Money from whole tetri; the spaces in it do not break. */
export function formatMoney(language: Language, tetri: number): string {
  if (!Number.isSafeInteger(tetri)) throw new RangeError(`not whole tetri: ${tetri}`)
  const size = Math.abs(tetri)
  const rest = size % 100
  const lari = groups(language).format((size - rest) / 100)
  const point = language === 'ka' ? ',' : '.'
  return `${tetri < 0 ? minus : ''}${lari}${point}${String(rest).padStart(2, '0')}${nonBreakingSpace}₾`
}

/** A number with its thousands apart: `12 345,5`, `12,345.5`. */
export function formatNumber(language: Language, number: number): string {
  return groups(language).format(number).replace('-', minus)
}

function formatMegabytes(language: Language, bytes: number): string {
  const tenths = Math.max(1, Math.round(bytes / 104_857.6))
  return `${formatNumber(language, tenths / 10)}${nonBreakingSpace}${language === 'ka' ? 'მბ' : 'MB'}`
}

/** The name of the day of the week. */
export function formatWeekday(language: Language, day: Day): string {
  return weekdays[language][Temporal.PlainDate.from(day).dayOfWeek - 1] ?? ''
}

// By itself Georgian would leave 1250 undivided and divide 12 345; money in one column should look alike.
function groups(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { useGrouping: 'always', maximumFractionDigits: 2 })
}

function inTbilisi(moment: Moment, write: (day: Day) => string): string {
  const there = Temporal.Instant.from(moment).toZonedDateTimeISO('Asia/Tbilisi')
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' })
  const day = write(there.toPlainDate().toString())
  return day ? `${day}, ${time}` : time
}
