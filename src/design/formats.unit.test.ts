import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, formatsIn } from './formats.ts'

const ka = formatsIn('ka')
const en = formatsIn('en')
const space = '\u00a0'

describe('a date', () => {
  it('is written as exactly as it is known', () => {
    expect(['2018', '2018-03', '2018-03-05'].map(ka.date)).toEqual([
      '2018 წელი',
      '2018 წლის მარტი',
      '2018 წლის 5 მარტი',
    ])
    expect(['2018', '2018-03', '2018-03-05'].map(ka.tableDate)).toEqual(['2018', 'მარტი, 2018', '5 მარტი, 2018'])
    expect(['2018', '2018-03', '2018-03-05'].map(en.date)).toEqual(['2018', 'March 2018', '5 March 2018'])
  })

  it('is refused when it is none', () => {
    for (const wrong of ['', '18', '2018-13', '2018-00', '2018-03-32', '5.3.2018']) {
      expect(() => ka.date(wrong)).toThrow(RangeError)
    }
  })
})

describe('a range of dates', () => {
  const ranges: Array<[from: string, to: string | null, georgian: string, english: string]> = [
    ['2015', '2016', '2015–2016 წლები', '2015–2016'],
    ['2015', '2015', '2015 წელი', '2015'],
    ['2017-06', '2017-08', '2017 წლის ივნისი–აგვისტო', 'June–August 2017'],
    ['2017-12', '2018-02', '2017 წლის დეკემბერი – 2018 წლის თებერვალი', 'December 2017 – February 2018'],
    ['2019-05-12', '2019-05-15', '2019 წლის 12–15 მაისი', '12–15 May 2019'],
    ['2019-03-12', '2019-05-15', '2019 წლის 12 მარტი\u00a0– 15\u00a0მაისი', '12 March\u00a0– 15\u00a0May 2019'],
    ['2019-03-12', '2020-05-15', '2019 წლის 12 მარტი – 2020 წლის 15 მაისი', '12 March 2019 – 15 May 2020'],
    ['2019-03', '2019-05-15', '2019 წლის მარტი\u00a0– 15\u00a0მაისი', 'March\u00a0– 15\u00a0May 2019'],
    ['2018-03', '2019', '2018 წლის მარტი – 2019 წელი', 'March 2018 – 2019'],
    ['2018-03-20', null, '2018 წლის 20 მარტიდან', 'since 20 March 2018'],
    ['2018-01', null, '2018 წლის იანვრიდან', 'since January 2018'],
    ['2018-08', null, '2018 წლის აგვისტოდან', 'since August 2018'],
    ['2015', null, '2015 წლიდან', 'since 2015'],
  ]

  it.each(ranges)('from %s to %s says once what both share', (from, to, georgian, english) => {
    expect(ka.dates({ from, to })).toBe(georgian)
    expect(en.dates({ from, to })).toBe(english)
  })
})

describe('a moment', () => {
  it('is told by the clock of Georgia, on its day', () => {
    expect(ka.moment('2026-02-28T20:05:00.000Z')).toBe('2026 წლის 1 მარტი, 00:05')
    expect(en.tableMoment('2026-03-01T09:05:59.999Z')).toBe('1 March 2026, 13:05')
    expect(ka.time('2026-03-01T09:05:00Z')).toBe('13:05')
    expect(ka.weekday('2026-11-23')).toBe('ორშაბათი')
  })
})

describe('money', () => {
  it('is written with spaces that do not break', () => {
    expect(ka.money(1_234_550)).toBe(`12${space}345,50${space}₾`)
    expect(en.money(1_234_550)).toBe(`12,345.50${space}₾`)
    expect(ka.money(125_000)).toBe(`1${space}250,00${space}₾`)
    expect(ka.shortMoney(125_000)).toBe(`1${space}250${space}₾`)
    expect(ka.shortMoney(125_001)).toBe(`1${space}250,01${space}₾`)
    expect(ka.money(-5)).toBe(`−0,05${space}₾`)
    expect(() => ka.money(0.5)).toThrow(RangeError)
  })

  it('never loses or adds a tetri', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('ka' as const, 'en' as const), (tetri, language) => {
        const digits = formatMoney(language, tetri).replace(/\D/g, '')
        const sign = formatMoney(language, tetri).startsWith('−') ? -1 : 1
        expect(sign * Number(digits) + 0).toBe(tetri + 0)
      }),
    )
  })
})

describe('a number', () => {
  it('has its thousands apart', () => {
    expect(ka.number(1250)).toBe(`1${space}250`)
    expect(en.number(-12_345.5)).toBe('−12,345.5')
  })

  it('of megabytes stands beside its unit', () => {
    expect([1, 300_000, 15 * 1024 * 1024].map(ka.megabytes)).toEqual([`0,1${space}მბ`, `0,3${space}მბ`, `15${space}მბ`])
    expect(en.megabytes(1300 * 1024 * 1024)).toBe(`1,300${space}MB`)
  })
})
